import { ChoiceField, DayEntry, type Form, LongTextField, SelectField, TextField } from '#ground/forms';
import type { Language } from '#ground/language';
import type { Booking } from '../queries/booking.ts';
import { isDivisible, purposeKinds, type Resource } from '../resource.ts';
import { words as shared } from '../words.generated.ts';
import { asksLastDay } from './changeForm.ts';
import type { ScopeChoice } from './scopeChoices.ts';
import { words } from './words.generated.ts';

export const changeLabels = (language: Language) => {
  const say = words[language];
  return {
    day: say.day,
    from: say.from,
    untilDay: say.untilDay,
    until: say.until,
    slots: say.howMany,
    people: say.people,
    purpose: say.purpose,
    purposeKind: say.purposeKind,
    scope: say.scope,
  };
};

/** The fields of a change, filled with what is booked. */
export function ChangeFields(props: {
  form: Form;
  booking: Booking;
  resource: Resource;
  choices: readonly ScopeChoice[];
}) {
  const { form, booking, resource, choices } = props;
  const { language } = form;
  const say = words[language];
  const labels = changeLabels(language);
  const at = <Name extends keyof typeof labels>(name: Name) => ({ form, name, label: labels[name] });
  return (
    <>
      <div class="row when-row">
        <DayEntry {...at('day')} />
        <TextField {...at('from')} size="short" dir="ltr" autocomplete="off" />
        <TextField {...at('until')} size="short" dir="ltr" autocomplete="off" />
        {asksLastDay(resource, booking) && <DayEntry {...at('untilDay')} hint={say.untilDayHint} optional />}
      </div>
      <SlotsField {...at('slots')} resource={resource} />
      <TextField {...at('people')} type="number" size="short" optional />
      <LongTextField {...at('purpose')} rows={2} />
      <SelectField
        {...at('purposeKind')}
        choices={purposeKinds.map((kind) => ({ value: kind, label: shared[language].purposeOf({ kind }) }))}
      />
      {choices.length > 0 && <ChoiceField {...at('scope')} hint={say.scopeHint} choices={choices} />}
    </>
  );
}

/** Of a room that can be divided its parts, of what there are several how many; nothing to ask where there is one. */
function SlotsField(props: { form: Form; name: string; label: string; resource: Resource }) {
  const { form, name, label, resource } = props;
  const say = words[form.language];
  if (resource.slots === 1) return <input type="hidden" name={name} value="1" />;
  if (!isDivisible(resource)) return <TextField form={form} name={name} label={label} type="number" size="short" />;
  const choices = Array.from({ length: resource.slots }, (_, index) => resource.slots - index).map((slots) => ({
    value: String(slots),
    label: slots === resource.slots ? say.wholeRoom : say.partsOf({ count: slots, all: resource.slots }),
  }));
  return <ChoiceField form={form} name={name} label={label} choices={choices} />;
}
