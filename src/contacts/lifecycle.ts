import type { Lifecycles } from '#ground/database/privacy';
import './tables.ts';

const FIVE_YEARS = 5 * 365;
const THREE_YEARS = 3 * 365;

/**
 * The lives of contacts. Who asks to be forgotten goes with the functions they held; that there was a talk stays,
 * without them. Copies kept to take something back go too: they hold whole entries.
 */
export const contactsLifecycles = {
  contact_body: {
    activity: 'contacts',
    found: { nobody: 'authorities, parties, media: bodies, with a note about working with them' },
    erase: { keep: 'organisation' },
  },
  contact_office: { activity: 'contacts', found: [{ email: 'email' }], erase: { keep: 'organisation' } },
  contact_person: { activity: 'contacts', found: [{ emails: 'emails' }], erase: 'delete' },
  contact_function: {
    activity: 'contacts',
    found: [{ through: 'contact_person', column: 'person', of: 'id' }],
    erase: 'delete',
  },
  talk: {
    activity: 'contacts',
    found: [{ through: 'talk_account', column: 'id', of: 'talk' }],
    erase: { keep: 'talk' },
    forget: { days: FIVE_YEARS, since: { day: 'on_day' }, organisation: 'organisation' },
  },
  talk_person: {
    activity: 'contacts',
    found: [{ through: 'contact_person', column: 'person', of: 'id' }],
    erase: 'delete',
  },
  talk_account: { activity: 'contacts', found: [{ account: 'account' }], erase: 'delete' },
  contact_merge: {
    activity: 'contacts',
    found: [
      { through: 'contact_person', column: 'kept', of: 'id' },
      { through: 'contact_person', column: 'gone', of: 'id' },
    ],
    erase: 'delete',
    forget: { days: 90, since: { moment: 'at' }, organisation: 'organisation' },
  },
  contact_import: {
    activity: 'contacts',
    found: { nobody: 'a file as it was read; it goes as a whole after thirty days' },
    erase: { keep: 'thirtyDays' },
    forget: { days: 30, since: { moment: 'at' }, organisation: 'organisation' },
  },
  contact_mailing: {
    activity: 'contacts',
    found: { nobody: 'to how many, not to whom' },
    erase: { keep: 'organisation' },
    forget: { days: THREE_YEARS, since: { moment: 'at' }, organisation: 'organisation' },
  },
} as const satisfies Partial<Lifecycles>;
