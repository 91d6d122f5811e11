import { DayEntry, type Form, HiddenField, LongTextField, SelectField, TextField } from '#ground/forms';
import { readDay } from '#ground/day';
import { ruleSentence } from '../series/sentence.ts';
import { momentAt } from '../time/clock.ts';
import { repeats } from './repeat.ts';
import { words } from './words.generated.ts';

/** Folded until somebody wants more than one date. */
export function RepeatFields({ form }: { form: Form }) {
  const { language, typed, problems } = form;
  const say = words[language];
  const rule = typed.get('rrule');
  const day = readDay(typed.get('day'));
  const offered = repeats.filter((repeat) => repeat !== 'own' || rule !== '');
  const open = typed.get('repeat') !== '' || ['repeat', 'times', 'lastDay', 'except'].some((name) => name in problems);
  return (
    <details class="open" open={open}>
      <summary>{say.repeatTitle}</summary>
      <div class="ask">
        {rule !== '' && <HiddenField form={form} name="rrule" />}
        <SelectField
          form={form}
          name="repeat"
          label={say.repeat}
          empty={say.repeatNo}
          choices={offered.map((repeat) => ({
            value: repeat,
            label:
              repeat === 'own' ? ruleSentence(language, rule, day ? momentAt(day, 0) : 0) : say.repeatOf({ repeat }),
          }))}
        />
        <div class="row when-row">
          <TextField form={form} name="times" label={say.times} type="number" size="short" />
          <DayEntry form={form} name="lastDay" label={say.lastDay} />
        </div>
        <LongTextField form={form} name="except" label={say.except} hint={say.exceptHint} rows={2} dir="ltr" optional />
      </div>
    </details>
  );
}
