export { log, logError, type Facts } from './log.ts';
