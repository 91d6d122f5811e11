import { addDays, type Day, dayFrom, period } from '#ground/day';
import type { Teller } from './teller.ts';

/**
 * Legal forms from the founding on: most are registered at once, many begin as an initiative and are
 * registered later, some stay an initiative.
 */
export function tellLegalForms({ chance, story }: Teller, slug: string, founded: Day, until?: Day): void {
  const last = addDays(until ?? dayFrom('2026-05-31'), -1);
  const path = chance.between(1, 100);
  const nonProfit = chance.percent(86);
  const add = (legalForm: (typeof story.legalForms)[number]['legalForm'], from: Day, to?: Day): void => {
    const pays = legalForm === 'initiative' || legalForm === 'beingFounded' ? null : nonProfit;
    story.legalForms.push({ organisation: slug, legalForm, nonProfit: pays, during: period(from, to ?? until) });
  };

  if (path <= 3) return add('company', founded);
  if (path <= 4) return add('foundation', founded);
  if (path <= 16) return add('initiative', founded);
  const begun = addDays(founded, chance.between(200, 1300));
  const registered = addDays(begun, chance.between(90, 400));
  if (path > 45 || registered >= last) return add(path <= 45 ? 'initiative' : 'registeredAssociation', founded);
  if (path <= 30) {
    add('initiative', founded, addDays(begun, -1));
    add('beingFounded', begun, addDays(registered, -1));
  } else {
    add('initiative', founded, addDays(registered, -1));
  }
  add('registeredAssociation', registered);
}
