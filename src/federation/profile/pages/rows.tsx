import type { ComponentChildren } from 'preact';
import type { Day } from '#ground/day';
import { formatDay, formatList, type Language, languageName, regionName } from '#ground/language';
import { legalFormLabel, topicLabel } from '../../labels.ts';
import { type Dossier, holding, nameOn } from '../../queries/dossier.ts';
import { words as federation } from '../../words.generated.ts';
import type { Said } from '../commands/said.ts';
import { words } from '../words.generated.ts';

/** One thing that is known, as the profile shows it. */
export interface Row {
  part: keyof Said;
  label: string;
  value: ComponentChildren;
  /** The day since which it holds, where that is known. */
  since?: Day | undefined;
}

/** What is known of an organisation, but for its bureaus and texts; only what this reader may see is in the dossier. */
export function rowsOf(organisation: Dossier, language: Language, today: Day): readonly Row[] {
  const say = words[language];
  const called = federation[language];
  const name = nameOn(organisation, today);
  const form = holding(organisation.legalForms, today);
  const seat = holding(organisation.seats, today);
  const list = (items: readonly string[]) =>
    items.length > 0 ? <bdi>{formatList(language, items)}</bdi> : called.unknown;
  return [
    {
      part: 'name',
      label: say.name,
      value: (
        <>
          <bdi lang="de">{name.name}</bdi>
          {name.original && (
            <>
              {' · '}
              <bdi lang={name.originalLanguage}>{name.original}</bdi>
            </>
          )}
        </>
      ),
      since: name.from,
    },
    {
      part: 'legalForm',
      label: called.legalForm,
      value: form
        ? [legalFormLabel(language, form.legalForm), ...(form.nonProfit ? [called.nonProfit] : [])].join(' · ')
        : called.unknown,
      since: form?.from,
    },
    {
      part: 'seat',
      label: called.seat,
      value: seat ? <bdi lang="de">{[seat.postcode, seat.place].filter(Boolean).join(' ')}</bdi> : called.unknown,
      since: seat?.from,
    },
    { part: 'reach', label: called.worksIn, value: list(organisation.reaches.map((area) => area.name)) },
    {
      part: 'founded',
      label: say.founded,
      value: organisation.founded ? formatDay(language, organisation.founded, 'long') : called.unknown,
    },
    {
      part: 'homepage',
      label: called.homepage,
      value: organisation.homepage ? <bdi dir="ltr">{organisation.homepage}</bdi> : called.unknown,
    },
    {
      part: 'topics',
      label: called.topics,
      value: list(organisation.topics.map((topic) => topicLabel(language, topic))),
    },
    {
      part: 'languages',
      label: called.languages,
      value: list(organisation.languages.map((code) => languageName(language, code))),
    },
    {
      part: 'origins',
      label: called.origins,
      value: list(organisation.origins.map((code) => regionName(language, code))),
    },
  ];
}
