export {
  connect,
  type ConnectOptions,
  type Database,
  type Reach,
  type Reading,
  type Statement,
  type Write,
} from './connect.ts';
export { appRole } from './app-role.ts';
export { type HistoryLine, record } from './history.ts';
export { holdLock, type Lock } from './locks.ts';
export { migrate } from './migrate.ts';
export { isId, newId } from './ids.ts';
export { freePort } from './port.ts';
export { unsoundness } from './soundness.ts';
export type { Tables } from '#tables';
export { CannotStart } from './cannot-start.ts';
export { type Embedded, openEmbedded } from './embedded.ts';
export { type FolderLock, type Held, inUse, takeLock } from './folder-lock.ts';
export { withDatabaseUrl } from './tool.ts';
