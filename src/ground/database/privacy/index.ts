export { type Basis, bases } from './basis.ts';
export { type ConsentGiven, giveConsent, withdrawConsent } from './consent.ts';
export { type ColumnPrivacy, declared, type Declares, type Privacy } from './declaration.ts';
export { groundPrivacy } from './ground.ts';
export { groundLifecycles } from './ground-lifecycle.ts';
export { type Erase, type Forget, type Found, type Life, type Lifecycles, type Whose } from './lifecycle.ts';
export { isOf } from './whose.ts';
export { undeclared } from './undeclared.ts';
