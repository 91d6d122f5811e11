import type { Language } from '#ground/language';
import type { Ending } from '../affiliation.ts';
import { membershipLabel } from '../labels.ts';
import type { ApplicationState, ContactFunction, DocumentPurpose, Wished } from './application.ts';
import { words } from './words.generated.ts';

export function wishLabel(language: Language, wish: Wished): string {
  return wish === 'individual' ? words[language].wishIndividual : membershipLabel(language, wish);
}

export function stateLabel(language: Language, state: ApplicationState): string {
  const say = words[language];
  return {
    begun: say.stateBegun,
    submitted: say.stateSubmitted,
    asked: say.stateAsked,
    presented: say.statePresented,
    admitted: say.stateAdmitted,
    refused: say.stateRefused,
    withdrawn: say.stateWithdrawn,
  }[state];
}

/** How the state looks, as the classes of `.state`. */
export const stateLook: Readonly<Record<ApplicationState, string>> = {
  begun: 'calm',
  submitted: 'soon',
  asked: 'part',
  presented: 'part',
  admitted: 'yes',
  refused: 'no',
  withdrawn: 'calm',
};

export function purposeLabel(language: Language, purpose: DocumentPurpose): string {
  const say = words[language];
  return {
    statutes: say.purposeStatutes,
    registerExcerpt: say.purposeRegisterExcerpt,
    exemptionNotice: say.purposeExemptionNotice,
    other: say.purposeOther,
  }[purpose];
}

export function functionLabel(language: Language, held: ContactFunction): string {
  const say = words[language];
  return { board: say.functionBoard, employee: say.functionEmployee, volunteer: say.functionVolunteer }[held];
}

/** How a membership ends, as a noun: the act, not the state it leaves. */
export function endLabel(language: Language, ending: Ending): string {
  const say = words[language];
  return {
    resignation: say.endResignation,
    exclusion: say.endExclusion,
    dissolution: say.endDissolution,
    merger: say.endMerger,
  }[ending];
}
