import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { editHouseAnswer, saveHouseAnswer, savePartnersAnswer, saveStaffAnswer } from './house.ts';
import { addHouseAnswer, newHouseAnswer } from './newHouse.tsx';
import { addResourceAnswer, editResourceAnswer, newResourceAnswer, saveResourceAnswer } from './resource.ts';

/** The addresses under which an organisation says what it lends, where, and to whom. */
export const shapingAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.newHouse, newHouseAnswer],
  [routes.addHouse, addHouseAnswer],
  [routes.editHouse, editHouseAnswer],
  [routes.saveHouse, saveHouseAnswer],
  [routes.savePartners, savePartnersAnswer],
  [routes.saveStaff, saveStaffAnswer],
  [routes.newResource, newResourceAnswer],
  [routes.addResource, addResourceAnswer],
  [routes.editResource, editResourceAnswer],
  [routes.saveResource, saveResourceAnswer],
];
