import { field, readForm } from '#ground/forms';
import { seeOther } from '#ground/http';
import { ownerOf, type Visit } from '#identity';
import { routes } from '#routes';
import { z } from 'zod';
import { refusableIn } from './acts.ts';
import { visibilityPage } from './page.tsx';
import { refuse, takeBack } from './refusals.ts';

/** The board says "no" to those above and beside, or takes it back. */
export async function refuseReachAnswer(visit: Visit): Promise<Response> {
  const { house, actor, language, request } = visit;
  const owner = ownerOf(visit);
  const shape = z.object({
    act: field.choice(refusableIn(house.rights, owner)),
    answer: field.choice(['no', 'yes']),
  });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return visibilityPage(visit, { ...read.refused, problems: whole(read.refused.problems) });
  const { act, answer } = read.values;
  await (answer === 'no' ? refuse : takeBack)(house.database, actor, owner, act);
  return seeOther(`${routes.visibility.to({ language, organisation: owner.slug })}#no`);
}

// Its buttons are no fields anybody could go to, so what is wrong with them is a problem of the whole form.
const whole = (problems: Readonly<Record<string, string>>) => ({ '': Object.values(problems)[0] ?? '' });
