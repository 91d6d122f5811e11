import { sql } from 'kysely';
import type { Lifecycles } from '#ground/database/privacy';
import '../admission/tables.ts';

const NINETY_DAYS = 90;
const TWO_YEARS = 2 * 365;
const TEN_YEARS = 10 * 365;
const through = [{ through: 'application', column: 'application', of: 'id' }] as const;

/**
 * The lives of how members come and go. What an umbrella decided stays, as it must be able to say whom it took in and
 * why; who wrote to it, goes.
 */
export const admissionLifecycles = {
  application: {
    activity: 'admission',
    found: [{ email: 'email' }],
    erase: { blank: { email: '(–)', contact: null, conditions_note: null } },
    forget: {
      days: TWO_YEARS,
      since: { day: 'ended_on' },
      where: sql<boolean>`state in ('refused', 'withdrawn')`,
      organisation: 'umbrella',
    },
  },
  application_link: {
    activity: 'admission',
    found: through,
    erase: 'delete',
    secret: ['hash'],
    forget: { days: NINETY_DAYS, since: { moment: 'ends_at' }, organisation: 'house' },
  },
  application_condition: { activity: 'admission', found: through, erase: { keep: 'decision' } },
  application_document: { activity: 'admission', found: through, erase: 'delete' },
  application_question: {
    activity: 'admission',
    found: through,
    erase: { blank: { answer: sql`case when answer is not null then '–' end` } },
  },
  application_decision: { activity: 'admission', found: through, erase: { keep: 'decision' } },
  membership_ending: {
    activity: 'membership',
    found: { nobody: 'why a membership between two organisations ended' },
    erase: { keep: 'decision' },
    forget: { days: TEN_YEARS, since: { day: 'said_on' }, organisation: 'umbrella' },
  },
} as const satisfies Partial<Lifecycles>;
