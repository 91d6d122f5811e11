import type { ComponentChildren } from 'preact';
import { type Form, problemOf } from '../form.ts';
import { words } from '../words.generated.ts';

/** What every field of a page is told. Its id is its name, so that the summary of problems finds it. */
export interface FieldProps {
  form: Form;
  name: string;
  label: string;
  hint?: string | undefined;
  /** Must be filled in is the norm; what need not be says so. */
  optional?: boolean | undefined;
}

/** Label, hint and what is wrong, around one control. */
export function FieldFrame(props: FieldProps & { children: ComponentChildren }) {
  const { form, name, children } = props;
  const problem = problemOf(form, name);
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={name}>{labelOf(props)}</label>
      <Told form={form} name={name} hint={props.hint} />
      {children}
    </div>
  );
}

/** The hint and the sentence of a field, where it has them; `described` points to both. */
export function Told({ form, name, hint }: Pick<FieldProps, 'form' | 'name' | 'hint'>) {
  const problem = problemOf(form, name);
  return (
    <>
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span class="error" id={`${name}-error`}>
          {problem}
        </span>
      )}
    </>
  );
}

export const labelOf = ({ form, label, optional }: Pick<FieldProps, 'form' | 'label' | 'optional'>): string =>
  optional ? words[form.language].optional({ label }) : label;

/** For the control: where its hint and its problem stand, and that it has one. */
export const described = (props: Pick<FieldProps, 'form' | 'name' | 'hint'>) => ({
  ...describedBy(props),
  ...(problemOf(props.form, props.name) ? { 'aria-invalid': 'true' as const } : {}),
});

export function describedBy({ form, name, hint }: Pick<FieldProps, 'form' | 'name' | 'hint'>) {
  const ids = [hint ? `${name}-hint` : '', problemOf(form, name) ? `${name}-error` : ''].filter(Boolean).join(' ');
  return ids ? { 'aria-describedby': ids } : {};
}
