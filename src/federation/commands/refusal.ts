import type { Day } from '#ground/day';

/** An expected no: what stands in the way, for a sentence beside the field and for problem details. */
export type Refusal =
  | { refused: 'unknownMember' | 'unknownUmbrella' | 'sameOrganisation' }
  | { refused: 'overlap'; from: Day; until?: Day }
  | { refused: 'cycle'; path: readonly { slug: string; name: string }[] }
  | { refused: 'endsBeforeBeginning'; from: Day }
  | { refused: 'alreadyEnded'; until: Day }
  | { refused: 'unknownAffiliation' }
  | { refused: 'slugTaken'; slug: string };

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}
