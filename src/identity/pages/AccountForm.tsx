import { Actions, ChangedMeanwhile, type Form, HiddenField, SelectField, TextField } from '#ground/forms';
import { isLanguage, type Language, languages, tongue } from '#ground/language';
import { routes } from '#routes';
import type { Account } from '../account.ts';
import { words } from '../words.generated.ts';

/** How one is called and reached. */
export function AccountForm({ form, version }: { form: Form; version: string }) {
  const { language } = form;
  const say = words[language];
  return (
    <form class="stack" method="post" action={routes.changeAccount.to({ language })} novalidate>
      <HiddenField form={form} name="version" value={version} />
      <TextField form={form} name="name" label={say.accountName} hint={say.accountNameHint} autocomplete="name" />
      <TextField
        form={form}
        name="email"
        type="email"
        label={say.email}
        hint={say.accountEmailHint}
        autocomplete="email"
      />
      <SelectField
        form={form}
        name="language"
        label={say.accountLanguage}
        choices={languages.map(({ code }) => ({ value: code, label: nameOf(code) }))}
      />
      <Actions>
        <button class="button" type="submit">
          {say.save}
        </button>
      </Actions>
    </form>
  );
}

/** What is stored by now beside what was typed, where both changed at once. */
export function Both({ language, theirs, form }: { language: Language; theirs: Account; form: Form }) {
  const say = words[language];
  return (
    <ChangedMeanwhile
      language={language}
      rows={[
        { label: say.accountName, theirs: theirs.name, yours: form.typed.get('name') },
        { label: say.email, theirs: theirs.email, yours: form.typed.get('email') },
        { label: say.accountLanguage, theirs: nameOf(theirs.language), yours: nameOf(form.typed.get('language')) },
      ]}
    />
  );
}

const nameOf = (code: string): string => (isLanguage(code) ? tongue(code).name : '');
