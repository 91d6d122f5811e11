import { DayEntry, type Form, TextField } from '#ground/forms';
import { clockText, wallTimeAt } from '../../time/clock.ts';
import type { Span } from '../../time/span.ts';
import { words } from '../words.generated.ts';

/** From when until when, each a day and an hour. */
export function StretchFields({ form, wholeDays = false }: { form: Form; wholeDays?: boolean }) {
  const say = words[form.language];
  const clock = { form, size: 'short', dir: 'ltr', inputMode: 'text', optional: wholeDays } as const;
  return (
    <>
      <div class="row when-row">
        <DayEntry form={form} name="fromDay" label={say.fromDay} />
        <TextField {...clock} name="fromTime" label={say.fromTime} />
      </div>
      <div class="row when-row">
        <DayEntry form={form} name="untilDay" label={say.untilDay} />
        <TextField {...clock} name="untilTime" label={say.untilTime} />
      </div>
      {wholeDays && <p class="muted">{say.wholeDaysHint}</p>}
    </>
  );
}

/** A stretch as it stands in these fields; what ends at midnight ends on the day before, at 24:00. */
export function typedStretch({ from, until }: Span) {
  const begins = wallTimeAt(from);
  const ends = wallTimeAt(until);
  const midnight = ends.minute === 0;
  return {
    fromDay: begins.day,
    fromTime: clockText(begins.minute),
    untilDay: midnight ? wallTimeAt(until - 1).day : ends.day,
    untilTime: midnight ? clockText(1440) : clockText(ends.minute),
  };
}
