import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import './tables.ts';

/** What is kept so that everybody is told when they want to be, and no more than they want. */
export const noticesPrivacy = {
  notification_preference: declared(
    {
      audience: 'operator',
      category: 'personal',
      retention: 'until its person chooses otherwise; it goes with the account',
    },
    {
      account: 'whose wish it is',
      matter: 'what it is about',
      how: 'at once, once a day or never',
      changed_at: 'since when',
    },
  ),
  notice: declared(
    { audience: 'operator', category: 'personal', retention: 'thirty days after it happened' },
    {
      id: 'links rows inside the database',
      account: 'who is told',
      organisation: 'told only while its reader still holds a role there',
      matter: 'what it is about, for those who do not want it any more',
      subject: 'what the daily letter says',
      lines: 'what the daily letter says of it',
      address: 'where to go on',
      made_on: 'the day it happened',
      sent_on: 'the day of the letter it went into: there is one a day',
    },
  ),
  turn_off: declared(
    { audience: 'operator', category: 'personal', retention: 'one year: as long as anybody looks at an old letter' },
    {
      hash: 'recognises the way out in a letter; the secret itself is in the letter alone',
      account: 'whose letters it ends',
      matter: 'which of them; none for the daily letter',
      made_at: 'when the letter was written',
    },
  ),
} satisfies Privacy & Declares<'notification_preference' | 'notice' | 'turn_off'>;
