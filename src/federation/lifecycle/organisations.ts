import { sql } from 'kysely';
import type { Life, Lifecycles } from '#ground/database/privacy';
import '../imports/tables.ts';
import '../tables.ts';

const ofOrganisation = {
  activity: 'profile',
  found: { nobody: 'what an organisation says of itself' },
  erase: { keep: 'organisation' },
} as const;
const derived = {
  activity: 'profile',
  found: { nobody: 'made anew from what organisations say of themselves' },
  erase: { keep: 'organisation' },
} as const;

/** The lives of what organisations say of themselves, of memberships and of brought files. */
export const organisationLifecycles = {
  organisation_name: ofOrganisation,
  organisation_topic: ofOrganisation,
  organisation_language: ofOrganisation,
  organisation_origin: ofOrganisation,
  organisation_text: ofOrganisation,
  // A small association's own address may be somebody's: then they find it here, and the association changes it.
  bureau: { activity: 'profile', found: [{ email: 'email' }], erase: { keep: 'organisation' } },
  individual_membership: {
    activity: 'membership',
    found: { nobody: 'a number that leads to nobody here; it only counts' },
    erase: { keep: 'figure' },
  },
  import: {
    activity: 'imports',
    found: [{ actor: 'begun_by' }],
    erase: { keep: 'proof' },
    forget: {
      days: 30,
      since: { moment: 'begun_at' },
      // A preview nobody came back to has no purpose; what was taken over stays, so that it can be taken back.
      where: sql<boolean>`state in ('previewed', 'failed')`,
      organisation: 'house',
    },
  },
  import_row: {
    activity: 'imports',
    found: { nobody: 'lines of a list of organisations; the file goes as a whole' },
    erase: { keep: 'organisation' },
  },
  presence: derived,
  tally: derived,
  facet_value: derived,
  word: derived,
  spelling: derived,
} as const satisfies Partial<Lifecycles> & Readonly<Record<string, Life>>;
