import { problemOf } from '../form.ts';
import { type Choice, choiceId, OneChoice } from './Choice.tsx';
import { described, type FieldProps, labelOf, Told } from './FieldFrame.tsx';

/** One of several, all of them in sight. */
export function ChoiceField(props: FieldProps & { choices: readonly Choice[] }) {
  const { form, name, choices } = props;
  return (
    <fieldset role="radiogroup" class={problemOf(form, name) ? 'wrong' : undefined} {...described(props)}>
      <legend>{labelOf(props)}</legend>
      <Told {...props} />
      {choices.map((choice, index) => (
        <OneChoice
          {...choice}
          type="radio"
          id={choiceId(name, index)}
          name={name}
          checked={form.typed.has(name) && form.typed.get(name) === choice.value}
        />
      ))}
    </fieldset>
  );
}
