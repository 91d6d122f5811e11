import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import '../tables.ts';

const open = {
  audience: 'public',
  category: 'plain',
  retention: 'brought to the state of the place data at every start',
} as const;

/** Official areas and postcodes: open data about nobody. */
export const placesPrivacy = {
  area: declared(open, {
    ags: 'official key of the area',
    level: 'Land, district or municipality',
    name: 'its name',
    kind: 'what kind of area it is, as the register says',
    during: 'the days on which it existed',
    successor: 'the area it was merged into',
    population: 'inhabitants, to compare areas',
  }),
  postcode: declared(open, {
    postcode: 'finds the municipality of an address',
    ags: 'the municipality it lies in',
    place: 'the place as the post calls it',
  }),
  place_edition: declared(
    { ...open, audience: 'operator' },
    {
      edition: 'which place data are loaded',
      loaded_at: 'when they were loaded',
    },
  ),
} satisfies Privacy & Declares<'area'>;
