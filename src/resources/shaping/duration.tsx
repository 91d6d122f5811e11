import { field, type Form } from '#ground/forms';
import { words } from './words.generated.ts';

const units = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof units;
export const unitNames = ['minutes', 'hours', 'days'] as const satisfies readonly Unit[];

/** The two fields of a stretch of time: how many, and of what. */
export const durationShape = <const Name extends string>(name: Name) =>
  ({ [name]: field.optionalNumber({ most: 100_000 }), [`${name}Unit`]: field.optionalChoice(unitNames) }) as Record<
    Name,
    ReturnType<typeof field.optionalNumber>
  > &
    Record<`${Name}Unit`, ReturnType<typeof field.optionalChoice<Unit>>>;

/** Minutes, or nothing where the number was left empty. */
export const minutesSaid = (number: number | undefined, unit: Unit | undefined): number | null =>
  number === undefined ? null : number * units[unit ?? 'minutes'];

/** As people would say it: in the greatest unit that leaves no rest. */
export function durationTyped(name: string, minutes: number | null): Record<string, string> {
  if (minutes === null) return { [`${name}Unit`]: 'hours' };
  const unit = unitNames.findLast((each) => minutes % units[each] === 0 && minutes > 0) ?? 'minutes';
  return { [name]: String(minutes / units[unit]), [`${name}Unit`]: unit };
}

/** A number and its unit, side by side under one label. */
export function DurationField(props: { form: Form; name: string; label: string; hint: string }) {
  const { form, name, label, hint } = props;
  const say = words[form.language];
  const problem = form.problems[name];
  const unit = form.typed.get(`${name}Unit`) || 'minutes';
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
      {problem && (
        <span class="error" id={`${name}-error`}>
          {problem}
        </span>
      )}
      <div class="row">
        <input
          class="short"
          id={name}
          name={name}
          type="text"
          inputMode="numeric"
          dir="ltr"
          value={form.typed.get(name)}
          aria-describedby={problem ? `${name}-hint ${name}-error` : `${name}-hint`}
          {...(problem ? { 'aria-invalid': 'true' } : {})}
        />
        <select id={`${name}Unit`} name={`${name}Unit`} aria-label={say.unitOf({ label })}>
          {unitNames.map((each) => (
            <option value={each} selected={each === unit}>
              {say.unit({ unit: each })}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
