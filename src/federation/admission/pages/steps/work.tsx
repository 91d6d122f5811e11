import { z } from 'zod';
import { emptyForm, field, LongTextField, ManyField, readForm, TextField } from '#ground/forms';
import { compareNames, type Language, languageName, regionName } from '#ground/language';
import { readCountry } from '../../../imports/cells/country.ts';
import { readListCell } from '../../../imports/cells/list.ts';
import { readSpoken } from '../../../imports/cells/spoken.ts';
import type { ReadCell } from '../../../imports/fault.ts';
import { faultSentence } from '../../../imports/sentence.ts';
import { topicLabel } from '../../../labels.ts';
import { topics } from '../../../organisation.ts';
import { words } from '../../words.generated.ts';
import type { StepPage } from './step.ts';

const MOST_NAMED = 60;

/** What it does: topics, languages, communities of origin (voluntary), a text about itself. */
export const workStep: StepPage = {
  title: ({ visit }) => words[visit.language].stepWork,
  stored({ visit: { language }, application: { work } }) {
    return emptyForm(language, {
      topics: work?.topics,
      languages: work?.languages.map((code) => languageName(language, code)).join(', '),
      origins: work?.origins.map((code) => regionName(language, code)).join(', '),
      about: work?.about,
    });
  },
  Fields({ visit: { language }, form }) {
    const say = words[language];
    const compare = compareNames(language);
    return (
      <>
        <ManyField
          form={form}
          name="topics"
          label={say.topics}
          choices={topics
            .map((value) => ({ value, label: topicLabel(language, value) }))
            .toSorted((a, b) => compare(a.label, b.label))}
        />
        <TextField form={form} name="languages" label={say.languages} hint={say.languagesHint} optional />
        <TextField form={form} name="origins" label={say.origins} hint={say.originsHint} optional />
        <LongTextField form={form} name="about" label={say.about} hint={say.aboutHint} rows={6} optional />
      </>
    );
  },
  async read({ visit: { language, request } }) {
    const say = words[language];
    const shape = z.object({
      topics: field.many(topics),
      languages: field.optionalText({ most: 2_000 }),
      origins: field.optionalText({ most: 2_000 }),
      about: field.optionalLongText({ most: 5_000 }),
    });
    const read = await readForm(request, shape, language);
    if ('refused' in read) return read;
    const { values, form } = read;
    if (values.topics.length === 0) return { refused: { ...form, problems: { topics: say.topicsMissing } } };
    const languages = named(language, values.languages, readSpoken);
    if ('problem' in languages) return { refused: { ...form, problems: { languages: languages.problem } } };
    const origins = named(language, values.origins, readCountry);
    if ('problem' in origins) return { refused: { ...form, problems: { origins: origins.problem } } };
    return {
      saying: {
        work: { topics: values.topics, languages: languages.codes, origins: origins.codes, about: values.about },
      },
    };
  },
};

/** Names as people write them one after another, in any of the house's languages; the comma of Arabic and Persian too. */
function named(
  language: Language,
  text: string | undefined,
  read: (part: string) => ReadCell<string>,
): { codes: readonly string[] } | { problem: string } {
  const cell = readListCell((text ?? '').replaceAll('،', ',').replaceAll('؛', ';'), read);
  if (!('value' in cell)) return { problem: faultSentence(language, cell) };
  return { codes: cell.value.slice(0, MOST_NAMED) };
}
