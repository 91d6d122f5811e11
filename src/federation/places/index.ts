export { placeBook, type Area, type PlaceBook, type PostcodePlace } from './book.ts';
export type { AskedPlace, FoundPlace, PlaceNote } from './find.ts';
export { loadPlaces, type Queryable } from './load.ts';
export { mapFor, mapOfDistricts, mapOfStates, type AreaMap, type MapArea } from './map.ts';
export { MapFigure, type MapFigureProps } from './MapFigure.tsx';
export type { AreaCount, MapWords } from './drawing.tsx';
export { standaloneMap, type Palette, type StandaloneMap } from './standalone.tsx';
