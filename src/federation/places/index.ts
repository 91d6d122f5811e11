export { placeBook, type Area, type PlaceBook, type PostcodePlace } from './book.ts';
export { findPlace, type AskedPlace, type FoundPlace, type PlaceNote } from './find.ts';
export { loadPlaces, type Queryable } from './load.ts';
export { mapFor, mapOfDistricts, mapOfStates, type AreaMap, type MapArea } from './map.ts';
export { MapFigure, type MapFigureProps } from './MapFigure.tsx';
export type { AreaCount, MapWords } from './drawing.tsx';
export { levelOf, stepsFor, type Step } from './steps.ts';
export { mapSource, standaloneMap, type Palette, type StandaloneMap } from './standalone.tsx';
