import type { Application } from './application.ts';

/** The pages of the form; a person of their own is asked less, and only full members meet conditions. */
export const steps = ['organisation', 'contact', 'work', 'conditions', 'declaration', 'check'] as const;
export type Step = (typeof steps)[number];

/** The declaration's text as people agree to it now; another text gets another version. */
export const DECLARATION_VERSION = '2026-11';

export function stepsOf({ wish }: Pick<Application, 'wish'>): readonly Step[] {
  if (wish === 'individual') return ['contact', 'declaration', 'check'];
  return wish === 'full' ? steps : steps.filter((step) => step !== 'conditions');
}

/** Steps that must be filled in before it is sent, and are not. */
export function missingSteps(application: Application): readonly Step[] {
  const done: Readonly<Record<Step, boolean>> = {
    organisation: application.organisation !== null,
    contact: application.contact !== null,
    work: application.work !== null,
    conditions: application.conditions.length > 0,
    declaration: application.consentVersion === DECLARATION_VERSION,
    check: true,
  };
  return stepsOf(application).filter((step) => !done[step]);
}
