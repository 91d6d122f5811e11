import { described, FieldFrame, type FieldProps } from './FieldFrame.tsx';

/** Text of several lines. */
export function LongTextField(
  props: FieldProps & { rows?: number; dir?: 'auto' | 'ltr' | 'rtl' | undefined; lang?: string | undefined },
) {
  const { form, name, rows = 5, dir = 'auto', lang } = props;
  return (
    <FieldFrame {...props}>
      <textarea id={name} name={name} rows={rows} dir={dir} {...(lang ? { lang } : {})} {...described(props)}>
        {kept(form.typed.get(name))}
      </textarea>
    </FieldFrame>
  );
}

// HTML drops one line break right after the tag; one more in front keeps the one that was typed.
const kept = (typed: string) => (/^[\r\n]/.test(typed) ? `\n${typed}` : typed);
