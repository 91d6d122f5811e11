import { problemOf } from '../form.ts';
import { type Choice, choiceId, OneChoice } from './Choice.tsx';
import { describedBy, type FieldProps, labelOf, Told } from './FieldFrame.tsx';

/** Any of several. */
export function ManyField(props: FieldProps & { choices: readonly Choice[] }) {
  const { form, name, choices } = props;
  const wrong = problemOf(form, name) !== undefined;
  return (
    <fieldset class={wrong ? 'wrong' : undefined} {...describedBy(props)}>
      <legend>{labelOf(props)}</legend>
      <Told {...props} />
      {choices.map((choice, index) => (
        <OneChoice
          {...choice}
          type="checkbox"
          id={choiceId(name, index)}
          name={name}
          checked={form.typed.all(name).includes(choice.value)}
          wrong={wrong}
        />
      ))}
    </fieldset>
  );
}
