export { type BookerTold, tellBooker } from './tellBooker.ts';
export { tellKeepers } from './tellKeepers.ts';
