import { type Form, DayEntry, LongTextField, ManyField, SelectField, TextField } from '#ground/forms';
import { languageName, languages } from '#ground/language';
import { useLabel } from '../labels.ts';
import { uses } from '../kinds.ts';
import { words } from '../words.generated.ts';

/** Labels of the form's fields, for the fields themselves, the summary of problems and the two versions of a conflict. */
export function personLabels(say: (typeof words)['de']) {
  return {
    name: say.name,
    addressForm: say.addressForm,
    ownName: say.ownName,
    pronunciation: say.pronunciation,
    emails: say.emails,
    phones: say.phones,
    language: say.letterLanguage,
    note: say.note,
    tags: say.tags,
    uses: say.uses,
    source: say.source,
    sourceSince: say.sourceSince,
    informedOn: say.informedOn,
    objectedOn: say.objectedOn,
  };
}

/** What one can say of a contact. */
export function PersonFields({ form }: { form: Form }) {
  const { language } = form;
  const say = words[language];
  const labels = personLabels(say);
  const at = <Name extends keyof typeof labels>(name: Name) => ({ form, name, label: labels[name] });
  const choices = languages.map(({ code }) => ({ value: code, label: languageName(language, code) }));
  return (
    <>
      <TextField {...at('name')} hint={say.nameHint} />
      <TextField {...at('addressForm')} hint={say.addressFormHint} optional />
      <TextField {...at('ownName')} hint={say.ownNameHint} optional />
      <TextField {...at('pronunciation')} optional />
      <LongTextField {...at('emails')} hint={say.onePerLine} rows={2} dir="ltr" optional />
      <LongTextField {...at('phones')} hint={say.onePerLine} rows={2} dir="ltr" optional />
      <SelectField {...at('language')} choices={choices} />
      <TextField {...at('tags')} hint={say.tagsHint} optional />
      <LongTextField {...at('note')} hint={say.noteHint} optional />
      <ManyField
        {...at('uses')}
        hint={say.usesHint}
        choices={uses.map((use) => ({ value: use, label: useLabel(language, use) }))}
        optional
      />
      <TextField {...at('source')} hint={say.sourceHint} />
      <DayEntry {...at('sourceSince')} />
      <DayEntry {...at('informedOn')} hint={say.informedOnHint} />
      <DayEntry {...at('objectedOn')} hint={say.objectedOnHint} />
    </>
  );
}
