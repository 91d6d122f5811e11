import { type Language, languageName, regionName } from '#ground/language';
import type { AffiliationKind, Ending } from './affiliation.ts';
import type { Facet } from './facet.ts';
import type { LegalForm, OrganisationKind, Topic } from './organisation.ts';
import { words, type Words } from './words.generated.ts';

// Keys of words are made of a prefix and the value: 'topic' + 'Education'.
type Prefixed<Prefix extends string, Value extends string> = `${Prefix}${Capitalize<Value>}`;
type PlainWord =
  | Prefixed<'kind', OrganisationKind>
  | Prefixed<'legalForm', LegalForm>
  | Prefixed<'membership', AffiliationKind>
  | Prefixed<'topic', Topic>;

function word(language: Language, prefix: 'kind' | 'legalForm' | 'membership' | 'topic', value: string): string {
  const key = `${prefix}${value.charAt(0).toUpperCase()}${value.slice(1)}` as PlainWord & keyof Words;
  return words[language][key] ?? value;
}

export const kindLabel = (language: Language, kind: OrganisationKind) => word(language, 'kind', kind);
/** The kind as a heading over several of them. */
export function kindsLabel(language: Language, kind: OrganisationKind): string {
  const say = words[language];
  const headings: Partial<Record<OrganisationKind, string>> = {
    federalAssociation: say.kindsFederalAssociation,
    regionalUmbrella: say.kindsRegionalUmbrella,
    stateNetwork: say.kindsStateNetwork,
    cityAlliance: say.kindsCityAlliance,
  };
  return headings[kind] ?? kindLabel(language, kind);
}

export const legalFormLabel = (language: Language, form: LegalForm) => word(language, 'legalForm', form);
export const membershipLabel = (language: Language, kind: AffiliationKind) => word(language, 'membership', kind);
export const topicLabel = (language: Language, topic: string) => word(language, 'topic', topic);

export function endingLabel(language: Language, ending: Ending): string {
  const say = words[language];
  return {
    resignation: say.endedByResignation,
    exclusion: say.endedByExclusion,
    dissolution: say.endedByDissolution,
    merger: say.endedByMerger,
  }[ending];
}

/** What a reader sees for a value of a facet. Areas by their key; a key nobody knows stands for itself. */
export function labelOf(language: Language, facet: Facet, key: string, areas: ReadonlyMap<string, string>): string {
  switch (facet) {
    case 'district':
    case 'state':
      return areas.get(key) ?? key;
    case 'origin':
      return regionName(language, key);
    case 'language':
      return languageName(language, key);
    default:
      return word(language, facet, key);
  }
}
