import { z } from 'zod';
import { ChoiceField, DayEntry, emptyForm, field, readForm, SelectField, TextField } from '#ground/forms';
import { compareNames, type Language, languageName } from '#ground/language';
import { legalFormLabel } from '../../../labels.ts';
import { legalForms } from '../../../organisation.ts';
import { words } from '../../words.generated.ts';
import { readSeat, SeatFields, seatFields, storedSeat } from './seat.tsx';
import type { StepPage } from './step.ts';

// In which own names are written among members; any other is said in the text about itself.
const nameLanguages =
  'am ar az be bg bn bs el en es fa fr he hi hr hu hy it ja ka kk kmr ko ku ky pl ps pt ro ru sq sr ta tg th ti tr uk ur uz vi zh'.split(
    ' ',
  );

/** The organisation: name, own name, legal form, since when, where. */
export const organisationStep: StepPage = {
  title: ({ visit }) => words[visit.language].stepOrganisation,
  stored({ visit, application: { organisation } }) {
    return emptyForm(visit.language, {
      name: organisation?.name,
      original: organisation?.original,
      originalLanguage: organisation?.originalLanguage,
      legalForm: organisation?.legalForm,
      founded: organisation?.founded,
      homepage: organisation?.homepage,
      ...storedSeat(organisation?.seat),
    });
  },
  Fields({ visit, form }) {
    const { language } = visit;
    const say = words[language];
    return (
      <>
        <TextField form={form} name="name" label={say.name} hint={say.nameHint} autocomplete="organization" />
        <TextField form={form} name="original" label={say.original} hint={say.originalHint} optional />
        <SelectField
          form={form}
          name="originalLanguage"
          label={say.originalLanguage}
          choices={languageChoices(language)}
          optional
        />
        <ChoiceField
          form={form}
          name="legalForm"
          label={say.legalForm}
          choices={legalForms.map((value) => ({ value, label: legalFormLabel(language, value) }))}
        />
        <DayEntry form={form} name="founded" label={say.founded} optional />
        <SeatFields form={form} visit={visit} />
        <TextField form={form} name="homepage" type="url" label={say.homepage} optional />
      </>
    );
  },
  async read({ visit, application }) {
    const { language, today } = visit;
    const say = words[language];
    const shape = z.object({
      name: field.text({ most: 300 }),
      original: field.optionalText({ most: 300 }),
      originalLanguage: field.optionalChoice(nameLanguages),
      legalForm: field.choice(legalForms),
      founded: field.optionalDay(language),
      homepage: field.webAddress(),
      ...seatFields,
    });
    const read = await readForm(visit.request, shape, language);
    if ('refused' in read) return read;
    const { postcode, town, place, originalLanguage, ...said } = read.values;
    const problem = (problems: Record<string, string>) => ({ refused: { ...read.form, problems } });
    if (!/\p{L}/u.test(said.name)) return problem({ name: say.nameWithoutLetters });
    if (said.original && !originalLanguage) return problem({ originalLanguage: say.originalLanguageMissing });
    if (said.founded && said.founded > today) return problem({ founded: say.foundedLater });
    const seat = readSeat(visit, { postcode, town, place }, application.organisation?.seat);
    if ('problem' in seat) return problem(seat.problem);
    return {
      saying: {
        organisation: { ...said, ...(said.original ? { originalLanguage } : {}), seat: seat.seat },
      },
    };
  },
};

function languageChoices(language: Language) {
  const compare = compareNames(language);
  return nameLanguages
    .map((value) => ({ value, label: languageName(language, value) }))
    .toSorted((a, b) => compare(a.label, b.label));
}
