import { routes } from '#routes';

/** The public pages a reader comes by, in one language: [what it is, its address]. */
export function pagesIn(language: string): readonly (readonly [string, string])[] {
  const dsm = { language, umbrella: 'dsm' };
  return [
    ['house', routes.house.to({ language })],
    ['home', routes.home.to(dsm)],
    ['home of all Germany', routes.home.to({ language, umbrella: 'nemo' })],
    ['members', routes.members.to(dsm)],
    [
      'members narrowed',
      routes.members.to(dsm, { q: 'Sonnenhoff', on: '31.2.2022', topic: 'education', sort: '-since' }),
    ],
    ['districts', routes.districts.to(dsm)],
    ['figures', routes.figures.to(dsm, { by: 'topic' })],
    ['about', routes.about.to(dsm)],
    ['organisation', routes.organisation.to({ ...dsm, organisation: 'sonnenhof-frauen-und-familien' })],
    ['rooms', routes.rooms.to(dsm)],
    [
      'rooms looked for',
      routes.rooms.to(dsm, { kind: 'room', people: 12, stepFree: 'yes', place: 'Leipzig', minutes: 120 }),
    ],
    ['house', routes.roomsHouse.to({ ...dsm, house: 'leipzig' })],
    ['room', routes.resource.to({ ...dsm, house: 'leipzig', resource: 'seminarraum' })],
    ['room by month', routes.resource.to({ ...dsm, house: 'leipzig', resource: 'beratung-1' }, { view: 'month' })],
    ['wall', routes.resource.to({ ...dsm, house: 'leipzig', resource: 'wand-flur' })],
    ['missing', routes.home.to({ language, umbrella: 'nobody' })],
  ];
}

/** The page at the door of a room: no menu, nothing to touch, for who stands before it. */
export const doorIn = (language: string): string =>
  routes.resourceDoor.to({ language, umbrella: 'dsm', house: 'leipzig', resource: 'seminarraum' });
