import { ChangedMeanwhile, type Form } from '#ground/forms';
import type { Language } from '#ground/language';
import { approvals, audiences, resourceKinds } from '../resource.ts';
import { words as shared } from '../words.generated.ts';
import { unitNames } from './duration.tsx';
import { type Reached, storedForm } from './reachResource.ts';
import { resourceLabels, whoseHours } from './resourceForm.ts';
import { words } from './words.generated.ts';

/** What somebody saved meanwhile and what was written here, where they differ. */
export function ResourceChanged({ form, reached }: { form: Form; reached: Reached }) {
  const { language } = form;
  const stored = storedForm(language, reached);
  const shown = ({ typed }: Form, name: string) =>
    [
      typed
        .all(name)
        .map((each) => valueLabel(language, name, each))
        .join(', '),
      valueLabel(language, 'unit', typed.get(`${name}Unit`)),
    ]
      .filter(Boolean)
      .join(' ');
  const rows = Object.entries(resourceLabels(language))
    .filter(([name]) => name !== 'slug')
    .map(([name, label]) => ({ label, theirs: shown(stored, name), yours: shown(form, name) }))
    .filter(({ theirs, yours }) => theirs !== yours);
  return <ChangedMeanwhile language={language} rows={rows} />;
}

/** An answer in words: what was ticked or chosen, not how it is kept. */
function valueLabel(language: Language, name: string, value: string): string {
  const say = words[language];
  const among = <Value extends string>(field: string, values: readonly Value[]) =>
    values.find((each) => name === field && each === value);
  const kind = among('kind', resourceKinds);
  if (kind) return shared[language].kindOf({ kind });
  const audience = among('audience', audiences);
  if (audience) return say.audience({ audience });
  const approval = among('approval', approvals);
  if (approval) return say.approval({ approval });
  const whose = among('hours', whoseHours);
  if (whose) return say.hoursOf({ whose });
  const unit = among('unit', unitNames);
  if (unit) return say.unit({ unit });
  return value === 'yes' && ticks.has(name) ? say.yes : value;
}

const ticks: ReadonlySet<string> = new Set(['stepFree', 'openOnHolidays', 'calendarPublic', 'namesOnDoor']);
