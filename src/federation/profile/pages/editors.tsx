import { field, ChoiceField, DayEntry, LongTextField, ManyField, TextField } from '#ground/forms';
import type { Day } from '#ground/day';
import { dayExample, formatDay, type Language, languageName, regionName } from '#ground/language';
import { readCountry } from '../../imports/cells/country.ts';
import { readSpoken } from '../../imports/cells/spoken.ts';
import { legalFormLabel, topicLabel } from '../../labels.ts';
import { type LegalForm, legalForms, topics } from '../../organisation.ts';
import { areaName, stateOptions } from '../../queries/options.ts';
import { type Dossier, holding, nameOn } from '../../queries/dossier.ts';
import { words as federation } from '../../words.generated.ts';
import type { Said } from '../commands/said.ts';
import { words } from '../words.generated.ts';
import { type Editor, editor } from './editor.ts';
import { PlaceFields, placeSaid } from './place.tsx';

/** The page for one part of the profile. */
export function editorOf(part: keyof Said, organisation: Dossier, language: Language, today: Day): Editor {
  return EDITORS[part](organisation, language, today);
}

type Make = (organisation: Dossier, language: Language, today: Day) => Editor;

const EDITORS: Readonly<Record<keyof Said, Make>> = {
  name(organisation, language, today) {
    const say = words[language];
    const now = nameOn(organisation, today);
    const labels = { name: say.name, original: say.originalName, originalLanguage: say.originalLanguage };
    return editor(language, {
      title: say.editName,
      lead: say.editNameLead,
      labels,
      stored: {
        name: now.name,
        original: now.original ?? '',
        originalLanguage: now.originalLanguage ? languageName(language, now.originalLanguage) : '',
      },
      asks: 'how',
      shape: {
        name: field.text({ most: 300 }),
        original: field.optionalText({ most: 300 }),
        originalLanguage: field.optionalText({ most: 60 }),
      },
      fields: (form) => (
        <>
          <TextField form={form} name="name" label={labels.name} autocomplete="organization" />
          <TextField form={form} name="original" label={labels.original} hint={say.originalNameHint} optional />
          <TextField form={form} name="originalLanguage" label={labels.originalLanguage} size="mid" optional />
        </>
      ),
      say({ name, original, originalLanguage }) {
        if (original === undefined) return { said: { name: { name } } };
        const spoken = originalLanguage === undefined ? undefined : readSpoken(originalLanguage);
        if (!spoken || !('value' in spoken)) return { problems: { originalLanguage: say.originalLanguageMissing } };
        return { said: { name: { name, original, originalLanguage: spoken.value } } };
      },
    });
  },

  legalForm(organisation, language, today) {
    const say = words[language];
    const now = holding(organisation.legalForms, today);
    const nonProfit = now?.nonProfit === undefined ? 'unknown' : now.nonProfit ? 'yes' : 'no';
    const labels = { legalForm: federation[language].legalForm, nonProfit: say.nonProfit };
    const answers = { yes: say.yes, no: say.no, unknown: say.notKnown } as const;
    return editor(language, {
      title: say.editLegalForm,
      labels,
      stored: { legalForm: now?.legalForm ?? '', nonProfit },
      asks: 'how',
      valueLabel: (name, value) =>
        name === 'legalForm'
          ? legalFormLabel(language, value as LegalForm)
          : (Object.entries(answers).find(([key]) => key === value)?.[1] ?? value),
      shape: { legalForm: field.choice(legalForms), nonProfit: field.choice(['yes', 'no', 'unknown']) },
      fields: (form) => (
        <>
          <ChoiceField
            form={form}
            name="legalForm"
            label={labels.legalForm}
            choices={legalForms.map((value) => ({ value, label: legalFormLabel(language, value) }))}
          />
          <ChoiceField
            form={form}
            name="nonProfit"
            label={labels.nonProfit}
            choices={Object.entries(answers).map(([value, label]) => ({ value, label }))}
          />
        </>
      ),
      say: (values) => ({
        said: {
          legalForm: {
            legalForm: values.legalForm,
            nonProfit: values.nonProfit === 'unknown' ? undefined : values.nonProfit === 'yes',
          },
        },
      }),
    });
  },

  seat(organisation, language, today) {
    const say = words[language];
    const now = holding(organisation.seats, today);
    return editor(language, {
      title: say.editSeat,
      lead: say.editSeatLead,
      labels: { postcode: say.postcode, place: say.place, ags: say.whichPlace },
      stored: { postcode: now?.postcode ?? '', place: now?.place ?? '' },
      asks: 'how',
      shape: { postcode: field.postcode(), place: field.text(), ags: field.optionalText({ most: 8 }) },
      fields: (form) => <PlaceFields form={form} on={today} />,
      say({ postcode, place, ags }) {
        const found = placeSaid({ postcode, place, ags: ags ?? '' }, today, language);
        return 'problems' in found ? found : { said: { seat: found.place } };
      },
    });
  },

  homepage(organisation, language) {
    const say = words[language];
    const label = federation[language].homepage;
    return editor(language, {
      title: say.editHomepage,
      labels: { homepage: label },
      stored: { homepage: organisation.homepage ?? '' },
      asks: 'nothing',
      shape: { homepage: field.webAddress() },
      fields: (form) => <TextField form={form} name="homepage" label={label} type="url" autocomplete="url" optional />,
      say: ({ homepage }) => ({ said: { homepage: homepage ?? null } }),
    });
  },

  founded(organisation, language, today) {
    const say = words[language];
    return editor(language, {
      title: say.editFounded,
      labels: { founded: say.founded },
      stored: { founded: organisation.founded ?? '' },
      asks: organisation.founded ? 'reason' : 'nothing',
      valueLabel: (_, value) =>
        organisation.founded === value ? formatDay(language, organisation.founded, 'long') : value,
      shape: { founded: field.optionalDay(language) },
      fields: (form) => (
        <DayEntry
          form={form}
          name="founded"
          label={say.founded}
          hint={say.fromHint({ example: dayExample(language) })}
          optional
        />
      ),
      say: ({ founded }) =>
        founded !== undefined && founded > today
          ? { problems: { founded: say.foundedAhead } }
          : { said: { founded: founded ?? null } },
    });
  },

  topics(organisation, language) {
    const say = words[language];
    const label = federation[language].topics;
    return editor(language, {
      title: say.editTopics,
      labels: { topics: label },
      stored: { topics: organisation.topics },
      asks: 'how',
      valueLabel: (_, value) => topicLabel(language, value),
      shape: { topics: field.many(topics) },
      fields: (form) => (
        <ManyField
          form={form}
          name="topics"
          label={label}
          choices={topics.map((value) => ({ value, label: topicLabel(language, value) }))}
        />
      ),
      say: (values) => ({ said: { topics: values.topics } }),
    });
  },

  languages(organisation, language) {
    const say = words[language];
    return listEditor(language, 'languages', {
      title: say.editLanguages,
      label: federation[language].languages,
      hint: say.languagesHint,
      stored: organisation.languages.map((code) => languageName(language, code)),
      code: (text) => valueOf(readSpoken(text)),
    });
  },

  origins(organisation, language) {
    const say = words[language];
    return listEditor(language, 'origins', {
      title: say.editOrigins,
      lead: say.editOriginsLead,
      label: federation[language].origins,
      hint: say.originsHint,
      stored: organisation.origins.map((code) => regionName(language, code)),
      code: (text) => valueOf(readCountry(text)),
    });
  },

  reach(organisation, language) {
    const say = words[language];
    const label = federation[language].worksIn;
    const states = stateOptions().map(([ags]) => ags);
    const further = organisation.reaches.map(({ ags }) => ags).filter((ags) => !states.includes(ags));
    const choices = [...states, ...further];
    return editor(language, {
      title: say.editReach,
      labels: { reach: label },
      stored: { reach: organisation.reaches.map(({ ags }) => ags) },
      asks: 'how',
      valueLabel: (_, value) => areaName(value),
      shape: { reach: field.many(choices) },
      fields: (form) => (
        <ManyField
          form={form}
          name="reach"
          label={label}
          choices={choices.map((ags) => ({ value: ags, label: <bdi lang="de">{areaName(ags)}</bdi> }))}
        />
      ),
      say: (values) => ({ said: { reach: values.reach } }),
    });
  },
};

const valueOf = (read: { value: string } | { code: string }): string | undefined =>
  'value' in read ? read.value : undefined;

/** Several names in one field, one a line or with commas between them: quicker on a phone than a list of two hundred. */
function listEditor(
  language: Language,
  part: 'languages' | 'origins',
  told: {
    title: string;
    lead?: string;
    label: string;
    hint: string;
    stored: readonly string[];
    code: (text: string) => string | undefined;
  },
): Editor {
  const { title, lead, label, hint, stored, code } = told;
  return editor(language, {
    title,
    lead,
    labels: { [part]: label },
    stored: { [part]: stored.join('\n') },
    asks: 'how',
    shape: { [part]: field.optionalLongText({ most: 2_000 }) },
    fields: (form) => <LongTextField form={form} name={part} label={label} hint={hint} optional />,
    say(values) {
      const names = String(values[part] ?? '')
        .split(/[\n,;،؛]+/)
        .map((name) => name.trim())
        .filter((name) => name !== '');
      const codes = names.map((name) => [name, code(name)] as const);
      const unknown = codes.find(([, found]) => found === undefined);
      if (unknown) return { problems: { [part]: words[language].nameUnknown({ name: unknown[0].slice(0, 60) }) } };
      return { said: { [part]: [...new Set(codes.flatMap(([, found]) => found ?? []))] } };
    },
  });
}
