export { type Account, accountFor, accountOf } from './account.ts';
export { endRole, giveRole, type RoleEnded, type RoleWish } from './roleHeld.ts';
export { type Actor, actorName, anyone, type Person, personIn, reachOf } from './actor.ts';
export { identityAnswers } from './answers.ts';
export { type Invitation, invite } from './invite.ts';
export { sealingKey } from './providers/key.ts';
export { addProvider, isIssuer, providersOf, removeProvider } from './providers/provider.ts';
export { cookieIn, type CookieName, cookieOf } from './cookie.ts';
export { emailKey } from './email.ts';
export { personBy } from './personBy.ts';
export { roleLabel } from './labels.ts';
export { identityLifecycles } from './lifecycle.ts';
export { identityRights } from './may.ts';
export { identityPrivacy } from './privacy.ts';
export { accountPage } from './pages/accountPage.tsx';
export { housePage, type HousePage } from './pages/housePage.tsx';
export { menuOf } from './pages/menu.ts';
export { whySentence } from './pages/why.ts';
export { workPage, type WorkPage } from './pages/workPage.tsx';
export {
  type ActRights,
  type Grant,
  granted,
  mayOn,
  type Owner,
  type Rights,
  type Standing,
  standingOf,
} from './rights.ts';
export {
  readRight,
  type ReadRight,
  type Relation,
  relations,
  type Right,
  type Role,
  type RoleHeld,
  roles,
} from './roles.ts';
export { hashOf, newSecret } from './secret.ts';
export { beginSession, endOtherSessions, personOf } from './session.ts';
export { withinLimits } from './throttle.ts';
export { makeToken, programOf, revokeToken, tokensOf, type TokenWish } from './token.ts';
export { type Answer, type Granted, type House, isSecure, ownerOf, sameIn, type Visit } from './visit.ts';
export type { Task, Tasks } from './task.ts';
export {
  changeWishes,
  type HowTold,
  type Matter,
  matters,
  newTurnOff,
  turnOff,
  turnOffOf,
  waysOfTelling,
  type Wishes,
  wishesOf,
} from './notices/index.ts';
export { tellHolders, type Told } from './tell.ts';
