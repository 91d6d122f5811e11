export { resourceAnswers } from './answers.ts';
export { addHouse, addResource, type HouseWish, type ResourceWish, setOpenings } from './commands/house.ts';
export { resourcesLifecycles } from './lifecycle.ts';
export { resourceRights } from './may.ts';
export { resourcesPrivacy } from './privacy.ts';
export { momentAt, weekdayOf } from './time/clock.ts';
