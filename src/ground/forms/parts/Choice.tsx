import type { ComponentChildren } from 'preact';

/** Something to choose. A label that people wrote is best handed in as <bdi>. */
export interface Choice {
  value: string;
  label: ComponentChildren;
  hint?: string | undefined;
}

/** The first has the group's own name as its id: that is where the summary of problems leads. */
export const choiceId = (name: string, index: number): string => (index === 0 ? name : `${name}-${index + 1}`);

/** A radio button or a box with its label and hint. */
export function OneChoice(props: {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  value: string;
  checked: boolean;
  label: ComponentChildren;
  hint?: string | undefined;
  /** Ids of what else is said of it. */
  described?: string | undefined;
  wrong?: boolean | undefined;
}) {
  const { type, id, name, value, checked, label, hint, described, wrong } = props;
  const ids = [described, hint ? `${id}-of` : ''].filter(Boolean).join(' ');
  return (
    <div class="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        {...(ids ? { 'aria-describedby': ids } : {})}
        {...(wrong ? { 'aria-invalid': 'true' } : {})}
      />
      <div>
        <label for={id}>{label}</label>
        {hint && (
          <span class="hint" id={`${id}-of`}>
            {hint}
          </span>
        )}
      </div>
    </div>
  );
}
