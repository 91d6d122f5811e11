export { type Settings, readSettings } from './settings.ts';
export { settingsOrExit } from './exit.ts';
