import type { ComponentChildren } from 'preact';
import { problemOf } from '../form.ts';
import { OneChoice } from './Choice.tsx';
import { describedBy, type FieldProps, Told } from './FieldFrame.tsx';

/** One box to tick: `field.yes()` where it must be, `field.tick()` where it may. The label may hold a link. */
export function TickField(props: Omit<FieldProps, 'label' | 'optional'> & { label: ComponentChildren }) {
  const { form, name, label } = props;
  const wrong = problemOf(form, name) !== undefined;
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <Told {...props} />
      <OneChoice
        type="checkbox"
        id={name}
        name={name}
        value="yes"
        checked={form.typed.get(name) !== ''}
        label={label}
        described={describedBy(props)['aria-describedby']}
        wrong={wrong}
      />
    </div>
  );
}
