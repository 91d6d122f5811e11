import { ChoiceField, type Form, TextField } from '#ground/forms';
import { words as guestWords } from '../guests/words.generated.ts';
import type { Wall } from './wall.ts';
import { FOR_MYSELF } from './wish.ts';
import { words } from './words.generated.ts';

/** For an organisation one acts for, or for oneself, where the wall is lent to artists. */
export function WhoFields({ form, wall, open }: { form: Form; wall: Wall; open: boolean }) {
  const say = words[form.language];
  const guests = guestWords[form.language];
  const { organisations } = wall;
  return (
    <section class="beam stack" aria-labelledby="who">
      <h2 id="who">{say.whoTitle}</h2>
      {organisations.length > 0 && (
        <ChoiceField
          form={form}
          name="whom"
          label={say.whom}
          choices={[
            ...organisations.map(({ slug, name }) => ({ value: slug, label: <bdi>{name}</bdi> })),
            ...(open ? [{ value: FOR_MYSELF, label: say.forMyself, hint: say.forMyselfHint }] : []),
          ]}
        />
      )}
      {open && (
        <>
          <TextField
            form={form}
            name="name"
            label={guests.name}
            autocomplete="name"
            optional={organisations.length > 0}
          />
          <TextField
            form={form}
            name="email"
            type="email"
            label={guests.email}
            hint={guests.emailHint}
            autocomplete="email"
            optional={organisations.length > 0}
          />
        </>
      )}
    </section>
  );
}
