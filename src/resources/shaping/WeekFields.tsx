import { type Form, TextField } from '#ground/forms';
import { weekLabels } from './houseForm.ts';
import { hoursField, weekdays } from './hours.ts';

/** The hours of the seven days, each in one field. */
export function WeekFields({ form }: { form: Form }) {
  const labels = weekLabels(form.language);
  return (
    <>
      {weekdays.map((weekday) => (
        <TextField
          form={form}
          name={hoursField(weekday)}
          label={labels[hoursField(weekday)] ?? ''}
          size="mid"
          dir="ltr"
        />
      ))}
    </>
  );
}
