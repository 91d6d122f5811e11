export { type TestHouse, testHouse, type TestHouseOptions } from './house.ts';
export { testBrowser } from './browser.ts';
