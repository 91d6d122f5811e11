export type { Language } from './tongues.generated.ts';
export { type Tongue, isLanguage, languages, tongue } from './tongue.ts';
export { chooseLanguage } from './choose.ts';
export { formatNumber } from './number.ts';
export { type DayForm, dayExample, formatDay } from './day.ts';
export { formatList } from './list.ts';
export { compareNames, languageName, regionName } from './names.ts';
export { isolate } from './isolate.ts';
export { ordinalOf, pluralOf } from './plural.ts';
