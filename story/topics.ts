import type { topics } from '#federation';

/** What organisations of the story work on: the federation's own topics. */
export type TopicKey = (typeof topics)[number];
