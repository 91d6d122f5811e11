export { type Actor, actorName, anyone, mayDecideFor } from './actor.ts';
export { actorOfSession, beginSession, endSession } from './session.ts';
export { actorOfToken, makeToken } from './token.ts';
export type { Answer, House, Visit } from './visit.ts';
