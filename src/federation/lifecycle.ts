import type { Lifecycles } from '#ground/database/privacy';
import { admissionLifecycles } from './lifecycle/admission.ts';
import { organisationLifecycles } from './lifecycle/organisations.ts';
import { statementLifecycles } from './lifecycle/statements.ts';

/** The lives of what a federation keeps that may say something of a person or a community. */
export const federationLifecycles = {
  ...organisationLifecycles,
  ...admissionLifecycles,
  ...statementLifecycles,
} as const satisfies Partial<Lifecycles>;
