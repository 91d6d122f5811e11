export { Chance } from './chance.ts';
export { loadStory, toldStory } from './load.ts';
export type * from './rows.ts';
export { tellStory } from './story.ts';
export { lastChange } from './teller.ts';
export type { TopicKey } from './topics.ts';
