export { type ColumnPrivacy, declared, type Declares, type Privacy } from './declaration.ts';
export { groundPrivacy } from './ground.ts';
export { undeclared } from './undeclared.ts';
