export { type TestHouse, testHouse, type TestHouseOptions } from './house.ts';
export { testBrowser } from './browser.ts';
export { type FieldFound, type FormFound, formsIn } from './forms.ts';
export { linksIn, listedIn, textOf } from './pageText.ts';
export { fillings, getAddresses } from './addresses.ts';
export { OWNER } from './matrixActors.ts';
export { addressOf } from './matrixRequests.ts';
export { makeThings, type Things } from './matrixThings.ts';
