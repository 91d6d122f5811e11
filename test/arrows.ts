// Which part of the house may know which: ground ← identity ← federation ← portal ← app ← main.
// arrows.test.ts reads every import and holds it against this table; a new arrow is written here first.

/** A part is a folder with one door (index.ts), or one file directly in src. */
export interface Part {
  /** Where it lies, from the project's root. */
  readonly at: string;
  /** The parts it may import through their doors. `ground` stands for every topic of the ground. */
  readonly knows: readonly string[];
  /** It may also import single files of other parts, for the reason its comment gives. */
  readonly reachesInside?: true;
}

const ground = {
  'ground/day': { at: 'src/ground/day', knows: [] },
  'ground/settings': { at: 'src/ground/settings', knows: [] },
  'ground/log': { at: 'src/ground/log', knows: [] },
  'ground/language': { at: 'src/ground/language', knows: ['ground/day'] },
  'ground/database': { at: 'src/ground/database', knows: ['tables', 'ground/day', 'ground/log'] },
  'ground/http': { at: 'src/ground/http', knows: ['ground/log'] },
  'ground/mail': { at: 'src/ground/mail', knows: ['tables', 'ground/database', 'ground/language', 'ground/log'] },
  'ground/sheets': { at: 'src/ground/sheets', knows: ['ground/day'] },
  'ground/html': { at: 'src/ground/html', knows: ['ground/day', 'ground/http', 'ground/language'] },
  'ground/forms': { at: 'src/ground/forms', knows: ['ground/day', 'ground/http', 'ground/html', 'ground/language'] },
} satisfies Record<string, Part>;

export const parts: Readonly<Record<string, Part>> = {
  ...ground,
  acts: { at: 'src/acts.ts', knows: [] },
  tables: { at: 'src/tables.ts', knows: [] },
  routes: { at: 'src/routes', knows: ['acts'] },
  identity: { at: 'src/identity', knows: ['ground', 'tables', 'acts', 'routes'] },
  federation: { at: 'src/federation', knows: ['ground', 'tables', 'acts', 'identity', 'routes'] },
  contacts: { at: 'src/contacts', knows: ['ground', 'tables', 'acts', 'identity', 'federation', 'routes'] },
  resources: { at: 'src/resources', knows: ['ground', 'tables', 'acts', 'identity', 'federation', 'routes'] },
  privacy: {
    at: 'src/privacy',
    knows: ['ground', 'tables', 'acts', 'identity', 'federation', 'contacts', 'resources', 'routes'],
  },
  portal: {
    at: 'src/portal',
    knows: ['ground', 'tables', 'identity', 'federation', 'contacts', 'resources', 'privacy', 'routes'],
  },
  rights: { at: 'src/rights.ts', knows: ['identity', 'federation', 'contacts', 'resources', 'privacy'] },
  app: {
    at: 'src/app.ts',
    knows: ['ground', 'identity', 'federation', 'contacts', 'resources', 'privacy', 'portal', 'rights', 'routes'],
  },
  command: { at: 'src/command', knows: ['ground', 'identity', 'federation', 'rights', 'routes', 'story'] },
  jobs: {
    at: 'src/jobs.ts',
    knows: ['ground', 'identity', 'federation', 'contacts', 'resources', 'privacy', 'portal'],
  },
  main: {
    at: 'src/main.ts',
    knows: ['ground', 'identity', 'federation', 'privacy', 'portal', 'app', 'jobs', 'routes', 'story'],
  },

  story: { at: 'story', knows: ['ground', 'federation', 'resources'] },
  test: { at: 'test', knows: ['ground', 'identity', 'federation', 'privacy', 'app', 'rights', 'routes', 'story'] },
  bench: { at: 'bench', knows: ['ground', 'identity', 'federation', 'resources', 'app', 'routes', 'story', 'test'] },
  chaos: { at: 'chaos', knows: ['ground', 'identity', 'federation', 'resources', 'app', 'routes', 'story', 'test'] },
  e2e: { at: 'e2e', knows: ['ground', 'identity', 'federation', 'app', 'routes', 'story', 'test'] },
  // The build makes files that doors read (words, maps, links), so it cannot go through those doors.
  build: { at: 'build', knows: ['ground'], reachesInside: true },
};

/** What a test beside its subject may know on top of its part: the house to ask, and what is told in it. */
export const testsKnowToo: readonly string[] = [
  'ground',
  'identity',
  'federation',
  'contacts',
  'resources',
  'privacy',
  'rights',
  'routes',
  'story',
  'test',
  'app',
  'jobs',
];
