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
    ['missing', routes.home.to({ language, umbrella: 'nobody' })],
  ];
}
