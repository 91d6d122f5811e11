import { type Form, HiddenField, SelectField, TextField } from '#ground/forms';
import type { Whom } from './whom.ts';
import { words } from './words.generated.ts';

/** For which organisation: a choice where there are several; who runs the house may name any other. */
export function WhomFields({ form, whom }: { form: Form; whom: Whom }) {
  const say = words[form.language];
  const { own, runs } = whom;
  const [only] = own;
  if (own.length === 1 && only && !runs) {
    return (
      <p>
        <HiddenField form={form} name="organisation" value={only.slug} />
        {say.forOrganisation} <b dir="auto">{only.name}</b>
      </p>
    );
  }
  return (
    <>
      <SelectField
        form={form}
        name="organisation"
        label={say.forWhich}
        choices={[
          ...own.map(({ slug, name }) => ({ value: slug, label: name })),
          ...(runs ? [{ value: 'other', label: say.anotherOne }] : []),
        ]}
      />
      {runs && <TextField form={form} name="other" label={say.other} hint={say.otherHint} optional />}
    </>
  );
}
