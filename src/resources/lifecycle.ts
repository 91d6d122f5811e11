import { sql } from 'kysely';
import type { Lifecycles } from '#ground/database/privacy';
import './tables.ts';

const THREE_YEARS = 3 * 365;
const throughBooking = { through: 'booking', column: 'booking', of: 'id' } as const;

/**
 * The lives of bookings. That something was booked stays, for an organisation's and the funder's figures; who did it, and guests with all
 * they said, go.
 */
export const resourcesLifecycles = {
  house: {
    activity: 'bookings',
    found: { nobody: 'houses of organisations, with whom to call as the house says it' },
    erase: { keep: 'organisation' },
  },
  part_access: { activity: 'bookings', found: { nobody: 'codes and links of rooms' }, erase: { keep: 'organisation' } },
  house_staff: { activity: 'bookings', found: [{ account: 'account' }], erase: 'delete' },
  booking: {
    activity: 'bookings',
    found: [{ account: 'booked_by' }, { email: 'guest_email' }],
    erase: {
      blank: {
        booked_by: null,
        purpose: '–',
        reason: null,
        guest_name: sql`case when guest_name is not null then '–' end`,
        guest_email: sql`case when guest_name is not null then '(–)' end`,
        link_hash: null,
      },
    },
    secret: ['link_hash'],
    forget: { days: THREE_YEARS, since: { moment: 'booked_at' }, organisation: 'keeper' },
  },
  waiting: {
    activity: 'bookings',
    found: [{ account: 'asked_by' }],
    erase: { blank: { asked_by: null, purpose: '–' } },
    forget: { days: THREE_YEARS, since: { moment: 'asked_at' }, organisation: 'keeper' },
  },
  exhibition: { activity: 'bookings', found: [throughBooking], erase: 'delete' },
  exhibition_image: { activity: 'bookings', found: [throughBooking], erase: 'delete' },
  calendar_feed: { activity: 'bookings', found: [{ account: 'account' }], erase: 'delete', secret: ['hash'] },
  kept_answer: {
    activity: 'bookings',
    found: [{ actor: 'actor' }],
    erase: 'delete',
    forget: { days: 1, since: { moment: 'at' }, organisation: 'house' },
  },
} as const satisfies Partial<Lifecycles>;
