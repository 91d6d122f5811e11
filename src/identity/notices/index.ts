export { type HowTold, type Matter, matters, waysOfTelling } from './matter.ts';
export { noticesPrivacy } from './privacy.ts';
export { newTurnOff, type TurnOff, turnOffOf } from './turnOff.ts';
export { changeWishes, turnOff, type Wishes, wishesOf } from './wishes.ts';
