import type { Form } from '../form.ts';

/** What a form carries along unseen: a version, or answers of an earlier page. All that was typed, unless told a value. */
export function HiddenField({ form, name, value }: { form: Form; name: string; value?: string | undefined }) {
  const values = value === undefined ? form.typed.all(name) : [value];
  return (
    <>
      {values.map((each) => (
        <input type="hidden" name={name} value={each} />
      ))}
    </>
  );
}
