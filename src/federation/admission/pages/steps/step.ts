import type { ComponentChildren } from 'preact';
import type { Form } from '#ground/forms';
import type { Visit } from '#identity';
import type { Umbrella } from '../../../queries/umbrella.ts';
import type { Application } from '../../application.ts';
import type { Saying } from '../../commands/save.ts';
import type { Condition } from '../../conditions.ts';

/** What every page of the form is told. */
export interface StepVisit {
  visit: Visit;
  umbrella: Umbrella;
  application: Application;
  conditions: readonly Condition[];
}

/** One page of the form: how it is filled from what is stored, shown, and read. */
export interface StepPage {
  title(step: StepVisit): string;
  stored(step: StepVisit): Form;
  Fields(props: StepVisit & { form: Form }): ComponentChildren;
  read(step: StepVisit): Promise<{ saying: Saying } | { refused: Form }>;
}
