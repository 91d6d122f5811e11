import { sql } from 'kysely';
import type { Lifecycles } from '#ground/database/privacy';
import './tables.ts';

const DAY = 1;
const THREE_YEARS = 3 * 365;
const mine = [{ account: 'account' }] as const;
const noSecret = { nobody: 'its hash leads to nobody' } as const;

/**
 * The lives of what is kept of those who may act. The row of an account stays as a number that nobody has any more, so
 * that what it decided stays decided by somebody; the name and the address go.
 */
export const identityLifecycles = {
  account: {
    activity: 'account',
    found: [{ account: 'id' }],
    erase: {
      blank: { name: '–', email: '(–)', email_key: sql`id::text`, language: 'de', closed_at: sql`now()` },
    },
  },
  session: {
    activity: 'account',
    found: mine,
    erase: 'delete',
    secret: ['hash'],
    forget: { days: DAY, since: { moment: 'ends_at' }, organisation: 'house' },
  },
  sign_in: {
    activity: 'account',
    found: mine,
    erase: 'delete',
    secret: ['link_hash', 'browser_hash', 'code_hash'],
    forget: { days: DAY, since: { moment: 'ends_at' }, organisation: 'house' },
  },
  attempt: {
    activity: 'account',
    found: noSecret,
    erase: 'delete',
    forget: { days: DAY, since: { moment: 'since' }, organisation: 'house' },
  },
  passkey: { activity: 'account', found: mine, erase: 'delete', secret: ['public_key'] },
  passkey_question: {
    activity: 'account',
    found: mine,
    erase: 'delete',
    secret: ['browser_hash', 'challenge'],
    forget: { days: DAY, since: { moment: 'ends_at' }, organisation: 'house' },
  },
  provider_account: { activity: 'account', found: mine, erase: 'delete' },
  provider_visit: {
    activity: 'account',
    found: noSecret,
    erase: 'delete',
    forget: { days: DAY, since: { moment: 'ends_at' }, organisation: 'house' },
  },
  email_change: {
    activity: 'account',
    found: [{ account: 'account' }, { email: 'email' }],
    erase: 'delete',
    secret: ['link_hash'],
    forget: { days: DAY, since: { moment: 'ends_at' }, organisation: 'house' },
  },
  notification_preference: { activity: 'letters', found: mine, erase: 'delete' },
  notice: {
    activity: 'letters',
    found: mine,
    erase: 'delete',
    forget: { days: 30, since: { day: 'made_on' }, organisation: 'house' },
  },
  turn_off: {
    activity: 'letters',
    found: mine,
    erase: 'delete',
    secret: ['hash'],
    forget: { days: 365, since: { moment: 'made_at' }, organisation: 'house' },
  },
  role_held: {
    activity: 'roles',
    found: mine,
    erase: { keep: 'responsibility' },
    forget: { days: THREE_YEARS, since: { stretch: 'during' }, organisation: 'organisation' },
  },
  overruling: {
    activity: 'roles',
    found: mine,
    erase: { keep: 'responsibility' },
    forget: { days: THREE_YEARS, since: { moment: 'ends_at' }, organisation: 'organisation' },
  },
  token: {
    activity: 'roles',
    found: [{ account: 'made_by' }],
    erase: { keep: 'responsibility' },
    secret: ['hash'],
  },
} as const satisfies Partial<Lifecycles>;
