import { z } from 'zod';
import { ChoiceField, DayEntry, field, type Form, type Problems, readForm, TextField } from '#ground/forms';
import { addDays, type Day } from '#ground/day';
import { dayExample, type Language } from '#ground/language';
import type { How } from '../commands/said.ts';
import { words } from '../words.generated.ts';
import type { Editor } from './editor.ts';

/** Asks how it is meant: a change from a day on, or a correction and why. Both are in sight, with script or without. */
export function HowFields({ form, asks }: { form: Form; asks: Editor['asks'] }) {
  const say = words[form.language];
  if (asks === 'nothing') return null;
  const reason = (
    <TextField form={form} name="reason" label={say.reason} hint={say.reasonHint} optional={asks === 'how'} />
  );
  if (asks === 'reason') return reason;
  return (
    <section class="beam stack" aria-labelledby="how-title">
      <h2 id="how-title">{say.howTitle}</h2>
      <ChoiceField
        form={form}
        name="how"
        label={say.how}
        choices={[
          { value: 'change', label: say.howChange, hint: say.howChangeHint },
          { value: 'correction', label: say.howCorrection, hint: say.howCorrectionHint },
        ]}
      />
      <DayEntry form={form} name="from" label={say.from} hint={say.fromHint({ example: dayExample(form.language) })} />
      {reason}
    </section>
  );
}

/** A change may be told ahead, but no further: beyond a year it is a slip of the pen. */
const AHEAD = 366;

/** Reads the answer. What a correction leaves unsaid of the day, and a change of the reason, is not asked for. */
export async function readHow(
  request: Request,
  asks: Editor['asks'],
  language: Language,
  today: Day,
): Promise<{ how: How } | { problems: Problems }> {
  if (asks === 'nothing') return { how: { from: today } };
  const say = words[language];
  const plain = z.object({ how: field.optionalText({ most: 20 }), reason: field.optionalText({ most: 500 }) });
  const read = await readForm(request.clone(), plain, language);
  if ('refused' in read) return { problems: read.refused.problems };
  const { how, reason } = read.values;
  if (asks === 'reason' || how === 'correction') {
    if (reason === undefined || reason.length < 3) return { problems: { reason: say.reasonMissing } };
    return { how: { correction: true, reason } };
  }
  if (how !== 'change') return { problems: { how: say.howMissing } };
  const day = await readForm(request, z.object({ from: field.day(language) }), language);
  if ('refused' in day) return { problems: day.refused.problems };
  const { from } = day.values;
  if (from <= '1500-01-01') return { problems: { from: say.tooEarly } };
  if (from > addDays(today, AHEAD)) return { problems: { from: say.tooFarAhead } };
  return { how: { from } };
}
