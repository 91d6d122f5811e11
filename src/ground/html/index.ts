export { assetAddress, assetAnswer } from './assets.ts';
export { type Document, pageAnswer } from './document.tsx';
export { DayField } from './DayField.tsx';
export { Sign } from './Sign.tsx';
export { type Column, Table } from './Table.tsx';
export { TonguesMenu } from './TonguesMenu.tsx';
export { words as houseWords } from './words.generated.ts';
