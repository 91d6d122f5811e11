export { backUp, type Kept } from './back-up.ts';
export { restore, type RestoreOptions, type Restored } from './restore.ts';
