import { described, FieldFrame, type FieldProps } from './FieldFrame.tsx';

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'number';
  /** As HTML knows it: "name", "email", "one-time-code" … */
  autocomplete?: string | undefined;
  inputMode?: 'text' | 'email' | 'tel' | 'url' | 'numeric' | 'decimal' | undefined;
  size?: 'short' | 'mid' | 'long';
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
  /** The language of what is typed, where it is known to be another than the page's. */
  lang?: string | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { form, name, type = 'text', autocomplete, inputMode, size = 'long', dir, lang } = props;
  return (
    <FieldFrame {...props}>
      <input
        {...(size === 'long' ? {} : { class: size })}
        id={name}
        name={name}
        {...kinds[type]}
        {...(dir ? { dir } : {})}
        {...(lang ? { lang } : {})}
        {...(autocomplete ? { autocomplete } : {})}
        {...(inputMode ? { inputMode } : {})}
        value={form.typed.get(name)}
        {...described(props)}
      />
    </FieldFrame>
  );
}

// A browser's own number field empties what is no number, and its own address field refuses "www.verein.example"; as
// text fields they keep what was typed, and the keyboard still fits.
const machine = { dir: 'ltr', autocapitalize: 'none', spellcheck: false } as const;
const kinds = {
  text: { type: 'text', dir: 'auto' },
  email: { type: 'email', ...machine },
  tel: { type: 'tel', dir: 'ltr' },
  url: { type: 'text', inputMode: 'url', ...machine },
  number: { type: 'text', inputMode: 'numeric', dir: 'ltr' },
} as const;
