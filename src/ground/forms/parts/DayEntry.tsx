import { DayField } from '#ground/html';
import { problemOf } from '../form.ts';
import { type FieldProps, labelOf } from './FieldFrame.tsx';

/** A day: the house's own day field, filled and refused as the others. */
export function DayEntry(props: FieldProps) {
  const { form, name, hint } = props;
  return (
    <DayField
      language={form.language}
      id={name}
      name={name}
      label={labelOf(props)}
      value={form.typed.get(name)}
      hint={hint}
      error={problemOf(form, name)}
    />
  );
}
