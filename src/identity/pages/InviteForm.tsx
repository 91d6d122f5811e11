import { Actions, DayEntry, type Form, SelectField, TextField } from '#ground/forms';
import { languages } from '#ground/language';
import { routes } from '#routes';
import { roleLabel } from '../labels.ts';
import { roles } from '../roles.ts';
import { ownerOf, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';

/** Who is to act for the organisation, as what, and on which days. */
export function InviteForm({ visit, form }: { visit: Visit; form: Form }) {
  const { language } = visit;
  const say = words[language];
  return (
    <section class="stack">
      <h2 class="beam">{say.inviteTitle}</h2>
      <p>{say.inviteLead}</p>
      <form
        class="stack"
        method="post"
        action={routes.invite.to({ language, organisation: ownerOf(visit).slug })}
        novalidate
      >
        <TextField form={form} name="name" label={say.accountName} autocomplete="off" />
        <TextField form={form} name="email" type="email" label={say.email} autocomplete="off" />
        <SelectField
          form={form}
          name="language"
          label={say.accountLanguage}
          choices={languages.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <SelectField
          form={form}
          name="role"
          label={say.role}
          hint={say.roleHint}
          choices={roles.map((role) => ({ value: role, label: roleLabel(language, role) }))}
        />
        <DayEntry form={form} name="from" label={say.roleFrom} optional />
        <DayEntry form={form} name="until" label={say.roleUntil} hint={say.roleUntilHint} optional />
        <Actions>
          <button class="button" type="submit">
            {say.inviteSend}
          </button>
        </Actions>
      </form>
    </section>
  );
}
