import { addDays, type Day, dayFrom, period } from '#ground/day';
import { idOf } from './ids.ts';
import type { LegalForm } from './rows.ts';
import type { Teller } from './teller.ts';
import type { TopicKey } from './topics.ts';
import { type TownName, towns } from './towns.ts';

/** A member organisation told by hand. Dates are first days; what follows ends what was before. */
export interface Character {
  name: string;
  original?: readonly [language: string, name: string];
  founded: string;
  /** Earlier name, and the first day of the present one. */
  earlierName?: readonly [name: string, until: string];
  forms?: readonly (readonly [LegalForm, from: string])[];
  seats: readonly (readonly [TownName, from: string, postcode?: string, place?: string])[];
  topics: readonly TopicKey[];
  languages: readonly string[];
  origins: readonly string[];
  reach?: readonly string[];
  /** The last day of an organisation that is no more. */
  until?: string;
}

/** Tells a character's own rows and gives its slug. */
export function tellCharacter(teller: Teller, character: Character): string {
  const { story, naming } = teller;
  const { name, original, earlierName } = character;
  const slug = naming.keep(name);
  const founded = dayFrom(character.founded);
  const until = character.until === undefined ? undefined : dayFrom(character.until);
  const whole = period(founded);
  story.organisations.push({
    id: idOf('organisation', slug),
    slug,
    kind: 'memberOrganisation',
    founded,
    homepage: until ? null : `https://${slug}.example`,
  });

  const own = { original: original?.[1] ?? null, originalLanguage: original?.[0] ?? null };
  if (earlierName) {
    naming.keep(earlierName[0]);
    const renamed = dayFrom(earlierName[1]);
    const during = period(founded, addDays(renamed, -1));
    story.names.push({ organisation: slug, name: earlierName[0], original: null, originalLanguage: null, during });
    story.names.push({ organisation: slug, name, ...own, during: period(renamed) });
  } else {
    story.names.push({ organisation: slug, name, ...own, during: whole });
  }

  const forms = character.forms ?? ([['registeredAssociation', character.founded]] as const);
  forms.forEach(([legalForm, from], at) => {
    const nonProfit = legalForm === 'registeredAssociation' ? true : null;
    story.legalForms.push({
      organisation: slug,
      legalForm,
      nonProfit,
      during: stretch(from, forms[at + 1]?.[1], until),
    });
  });
  character.seats.forEach(([town, from, postcode, place], at) => {
    const during = stretch(from, character.seats[at + 1]?.[1], until);
    const seat = { organisation: slug, ags: towns[town].ags, place: place ?? town, during };
    story.seats.push({ ...seat, postcode: postcode ?? towns[town].postcodes[0] ?? null });
  });
  for (const ags of character.reach ?? []) story.reaches.push({ organisation: slug, ags, during: whole });
  for (const topic of character.topics) story.topics.push({ organisation: slug, topic, during: whole });
  for (const language of character.languages) story.languages.push({ organisation: slug, language, during: whole });
  for (const origin of character.origins) story.origins.push({ organisation: slug, origin, during: whole });
  return slug;
}

function stretch(from: string, next: string | undefined, until: Day | undefined): ReturnType<typeof period> {
  return period(dayFrom(from), next === undefined ? until : addDays(dayFrom(next), -1));
}
