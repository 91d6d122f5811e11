import type { Day } from '#ground/day';
import type { Visit } from './visit.ts';

/** Something that waits for somebody, as a sentence with a verb that leads to where it is done. */
export interface Task {
  /** "Drei Aufnahmeanträge für den Vorstand vorbereiten", in the reader's language. */
  readonly sentence: string;
  readonly detail?: string | undefined;
  readonly address: string;
  /** The last day; absent: no deadline. */
  readonly due?: Day | undefined;
}

/** Each domain tells what waits for this person in one organisation they hold a role in; `granted` is for it. */
export type Tasks = (visit: Visit) => Promise<readonly Task[]>;
