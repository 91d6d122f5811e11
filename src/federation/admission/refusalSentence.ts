import type { Language } from '#ground/language';
import type { Refusal } from '../commands/refusal.ts';
import { words } from './words.generated.ts';

/** Why a membership could not begin or end, for people. */
export function refusalSentence(language: Language, refusal: Refusal): string {
  const say = words[language];
  switch (refusal.refused) {
    case 'overlap':
      return say.refusedOverlap({ from: refusal.from });
    case 'cycle':
      return say.refusedCycle({ path: refusal.path.map(({ name }) => name).join(' → ') });
    case 'endsBeforeBeginning':
      return say.refusedBeforeBeginning({ from: refusal.from });
    case 'alreadyEnded':
      return say.refusedAlreadyEnded({ until: refusal.until });
    case 'sameOrganisation':
      return say.refusedSame;
    case 'unknownMember':
    case 'unknownUmbrella':
    case 'unknownAffiliation':
    case 'slugTaken':
      return say.changedByOther;
  }
}
