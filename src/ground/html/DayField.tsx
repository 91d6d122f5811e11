import type { HTMLAttributes } from 'preact';
import { dayExample, formatDay, type Language } from '#ground/language';
import { type Day, isDay } from '#ground/day';
import { words } from './words.generated.ts';

export interface DayFieldProps {
  language: Language;
  id: string;
  name: string;
  label: string;
  /** What stands in the field: a day, or what somebody typed that was none. */
  value: Day | string;
  hint?: string | undefined;
  /** The sentence beside the field where the text is no day. */
  error?: string | undefined;
}

/** A day as people write it in the page's language; a browser's own date field would follow the browser's. */
export function DayField({ language, id, name, label, value, hint, error }: DayFieldProps) {
  const house = words[language];
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span class="error" id={`${id}-error`}>
          {error}
        </span>
      )}
      <day-field data-open={house.openCalendar}>
        <input
          class="mid"
          id={id}
          name={name}
          type="text"
          inputMode="text"
          autoComplete="off"
          dir="ltr"
          value={isDay(value) ? writtenDay(language, value) : value}
          placeholder={dayExample(language)}
          {...(described ? { 'aria-describedby': described } : {})}
          {...(error ? { 'aria-invalid': 'true' } : {})}
        />
      </day-field>
    </div>
  );
}

// In a field the digits are Western in every language: keyboards and readDay agree on them.
function writtenDay(language: Language, day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return formatDay(language, day, 'short').includes('/') ? `${date}/${month}/${year}` : `${date}.${month}.${year}`;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'day-field': HTMLAttributes<HTMLElement> & { 'data-open'?: string };
    }
  }
}
