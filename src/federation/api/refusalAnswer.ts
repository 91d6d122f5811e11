import { type Problem, problemAnswer } from '#ground/http';
import type { Refusal } from '../commands/refusal.ts';
import { fault, invalid } from './read.ts';

/** What a command would not do, as problem details; `wish` names the two organisations. */
export function refusalAnswer(refusal: Refusal, wish: { member: string; umbrella: string }): Response {
  switch (refusal.refused) {
    case 'unknownMember':
      return problemAnswer(unknownFields(['member']));
    case 'unknownUmbrella':
      return problemAnswer(unknownFields(['umbrella']));
    case 'unknownAffiliation':
      return problemAnswer({
        status: 404,
        name: 'not-found',
        title: 'Not found',
        detail: 'There is nothing of that address.',
      });
    case 'sameOrganisation':
      return invalid([fault('umbrella', 'must be another organisation than the member')]);
    case 'endsBeforeBeginning':
      return invalid([fault('until', `must not lie before the first day, ${refusal.from}`)]);
    case 'overlap':
      return problemAnswer({
        status: 409,
        name: 'overlap',
        title: 'They have a membership on some of these days',
        detail: `${wish.member} belongs to ${wish.umbrella} ${stretchSaid(refusal)}.`,
        more: { conflicts: [{ from: refusal.from, until: refusal.until ?? null }] },
      });
    case 'cycle':
      return problemAnswer({
        status: 409,
        name: 'cycle',
        title: 'An organisation would stand below itself',
        detail: circleSaid(refusal.path.map(({ name }) => name)),
        more: { path: refusal.path.map(({ slug }) => slug) },
      });
    case 'alreadyEnded':
      return problemAnswer({
        status: 409,
        name: 'already-ended',
        title: 'This membership has ended',
        detail: `Its last day is ${refusal.until}. Should it go on, begin another one.`,
        more: { until: refusal.until },
      });
    case 'slugTaken':
      throw new Error('a membership has no slug that could be taken');
  }
}

/** The fields that name an organisation nobody knows, or one that is not the token's; both look the same. */
export function unknownFields(fields: readonly ('member' | 'umbrella')[]): Problem {
  return {
    status: 404,
    name: 'not-found',
    title: 'Not found',
    detail: 'There is no such organisation, or it is not for this token to decide.',
    errors: fields.map((field) => ({ pointer: `/${field}`, detail: `there is no such ${field}` })),
  };
}

const stretchSaid = ({ from, until }: { from: string; until?: string }) =>
  until === undefined ? `from ${from} on` : `from ${from} until ${until}`;

/** "A would stand below itself: A would belong to B, B belongs to C, C belongs to A." */
function circleSaid(names: readonly string[]): string {
  const steps = names.slice(1).map((name, i) => `${names[i]} ${i === 0 ? 'would belong' : 'belongs'} to ${name}`);
  return `On some of these days ${names[0]} would stand below itself: ${steps.join(', ')}.`;
}
