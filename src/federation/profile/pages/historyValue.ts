import { isDay } from '#ground/day';
import { formatDay, formatList, type Language, languageName, regionName } from '#ground/language';
import { legalFormLabel, topicLabel } from '../../labels.ts';
import { type LegalForm, legalForms } from '../../organisation.ts';
import { areaName } from '../../queries/options.ts';
import { words as federation } from '../../words.generated.ts';
import { audiences, publicityFields } from '../publicity.ts';
import { words } from '../words.generated.ts';
import { audienceLabel, fieldLabel } from './labels.ts';

type Values = Readonly<Record<string, unknown>> | null;

/** What stood there and what stands there, field by field, in the reader's language; what is no fact for people is left out. */
export function changesOf(
  language: Language,
  { act, before, after }: { act: string; before: Values; after: Values },
): { label: string; before: string; after: string }[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names.flatMap((name) => {
    const label = act === 'organisation.publicity' ? publicityLabel(language, name) : labelOf(language, name);
    if (label === undefined) return [];
    const shown = (values: Values) =>
      valueOf(language, name, values && Object.hasOwn(values, name) ? values[name] : undefined);
    return [{ label, before: shown(before), after: shown(after) }];
  });
}

function publicityLabel(language: Language, name: string): string | undefined {
  const field = publicityFields.find((each) => each === name);
  return field && fieldLabel(language, field);
}

function labelOf(language: Language, name: string): string | undefined {
  const say = words[language];
  const called = federation[language];
  const labels: Record<string, string> = {
    name: say.name,
    legalForm: called.legalForm,
    seat: called.seat,
    homepage: called.homepage,
    founded: say.founded,
    topics: called.topics,
    languages: called.languages,
    origins: called.origins,
    reach: called.worksIn,
    bureau: say.bureau,
  };
  return Object.hasOwn(labels, name) ? labels[name] : undefined;
}

/** A value as it stands in the history: texts, days, keys, lists of keys, or a record of some of them. */
function valueOf(language: Language, name: string, value: unknown): string {
  const say = words[language];
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return formatList(
      language,
      value.map((each) => keyLabel(language, name, String(each))),
    );
  if (typeof value === 'string') return keyLabel(language, name, value);
  if (typeof value !== 'object') return String(value);
  const said = new Map(Object.entries(value));
  if (said.get('kept') === true) return say.keptValue;
  if (name === 'legalForm') {
    const form = legalFormLabel(language, String(said.get('legalForm')) as LegalForm);
    return said.get('nonProfit') === true ? `${form} · ${federation[language].nonProfit}` : form;
  }
  const parts = name === 'seat' ? ['postcode', 'place'] : ['name', 'original'];
  return parts
    .map((part) => said.get(part))
    .filter((part) => typeof part === 'string')
    .join(name === 'seat' ? ' ' : ' · ');
}

function keyLabel(language: Language, name: string, key: string): string {
  const audience = audiences.find((each) => each === key);
  if (audience) return audienceLabel(language, audience);
  if (isDay(key)) return formatDay(language, key, 'long');
  if (name === 'topics') return topicLabel(language, key);
  if (name === 'languages') return languageName(language, key);
  if (name === 'origins') return regionName(language, key);
  if (name === 'reach') return areaName(key);
  const form = legalForms.find((each) => each === key);
  return form ? legalFormLabel(language, form) : key;
}
