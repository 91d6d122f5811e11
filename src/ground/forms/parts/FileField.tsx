import { pageStatus } from '../form.ts';
import { words } from '../words.generated.ts';
import { described, FieldFrame, type FieldProps } from './FieldFrame.tsx';

/** A file to bring along. A form with one needs enctype="multipart/form-data" and a fitting `mostBytes` of readForm. */
export function FileField(
  props: FieldProps & {
    /** As HTML knows it: ".pdf,application/pdf". */
    accept?: string | undefined;
    mostMegabytes?: number | undefined;
  },
) {
  const { form, name, accept, mostMegabytes } = props;
  const say = words[form.language];
  // No browser lets a page fill in a file: where one was chosen and something else is wrong, it must be chosen again.
  const lost = pageStatus(form) === 422 && form.typed.file(name) !== undefined;
  const hints = [
    props.hint,
    mostMegabytes === undefined ? undefined : say.fileSize({ megabytes: mostMegabytes }),
    lost ? say.fileAgain : undefined,
  ].filter((hint) => hint !== undefined);
  const told = { ...props, hint: hints.length > 0 ? hints.join(' · ') : undefined };
  return (
    <FieldFrame {...told}>
      <input id={name} name={name} type="file" {...(accept ? { accept } : {})} {...described(told)} />
    </FieldFrame>
  );
}
