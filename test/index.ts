export { type TestHouse, testHouse, type TestHouseOptions } from './house.ts';
export { testBrowser } from './browser.ts';
export { linksIn, listedIn, textOf } from './pageText.ts';
export { fillings, getAddresses } from './addresses.ts';
