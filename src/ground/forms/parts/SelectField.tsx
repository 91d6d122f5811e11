import { words } from '../words.generated.ts';
import { described, FieldFrame, type FieldProps } from './FieldFrame.tsx';

/** One of many, in the browser's own list. */
export function SelectField(
  props: FieldProps & {
    choices: readonly { value: string; label: string }[];
    /** What stands in it while nothing is chosen; "please choose" unless told. */
    empty?: string | undefined;
  },
) {
  const { form, name, choices, empty = words[form.language].pleaseChoose } = props;
  const typed = form.typed.get(name);
  return (
    <FieldFrame {...props}>
      <select id={name} name={name} {...described(props)}>
        <option value="" selected={typed === ''}>
          {empty}
        </option>
        {choices.map(({ value, label }) => (
          <option value={value} selected={value === typed && typed !== ''} dir="auto">
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
