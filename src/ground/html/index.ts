export { assetAddress, assetAnswer } from './assets.ts';
export { type Document, pageAnswer } from './document.tsx';
export { DayField } from './DayField.tsx';
export { type Column, Table } from './Table.tsx';
export { words as houseWords } from './words.generated.ts';
