import { z } from 'zod';
import { field, type Form, readForm } from '#ground/forms';
import { type Day, isDay } from '#ground/day';
import type { Language } from '#ground/language';
import { showing } from '../booking/wish.ts';
import { words as guestWords } from '../guests/words.generated.ts';
import type { Resource } from '../resource.ts';
import { dayAtMoment, momentAt } from '../time/clock.ts';
import { readClock } from '../time/read.ts';
import { contains, type Span } from '../time/span.ts';
import { alternativeName, imagePlaces, type ImageGiven, readImages } from './images.ts';
import { mostWeeks, type Week, weeksFrom } from './weeks.ts';
import { words } from './words.generated.ts';

/** How the form names somebody who applies for themselves. */
export const FOR_MYSELF = '-';

/** What is to be shown, when, and who applies: an organisation, by its slug, or somebody for themselves. */
export interface ExhibitionWish {
  readonly time: Span;
  readonly artist: string;
  readonly title: string;
  readonly about: string;
  readonly opening: Span | undefined;
  readonly images: readonly ImageGiven[];
  readonly whom: string | { readonly name: string; readonly email: string };
}

// Pictures as telephones take them: what is too large for us is to be told beside its field, not lost with all the rest.
const MOST_SENT = 60_000_000;

/** Reads the form of a wall. `slugs` are the organisations one may apply for. */
export async function readExhibitForm(
  request: Request,
  language: Language,
  { resource, weeks, slugs }: { resource: Resource; weeks: readonly Week[]; slugs: readonly string[] },
): Promise<{ wish: ExhibitionWish; form: Form } | { refused: Form }> {
  const shape = z.object({
    week: field.choice(weeks.map(({ monday }) => monday)),
    weeks: field.wholeNumber({ least: 1, most: mostWeeks(resource) }),
    artist: field.text(),
    title: field.text(),
    about: field.longText(),
    openingDay: field.optionalDay(language),
    openingFrom: field.optionalText({ most: 20 }),
    openingUntil: field.optionalText({ most: 20 }),
    whom: field.optionalChoice([...slugs, FOR_MYSELF]),
    name: field.optionalText(),
    email: field.optionalEmail(),
    take: field.optionalText({ most: 10 }),
    ...Object.fromEntries(imagePlaces.map((place) => [alternativeName(place), field.optionalText({ most: 500 })])),
  });
  const read = await readForm(request, shape, language, { mostBytes: MOST_SENT });
  const sent = 'refused' in read ? read.refused : read.form;
  const { images, problems } = await readImages(sent, language);
  if ('refused' in read) return { refused: { ...sent, problems: { ...sent.problems, ...problems } } };

  const { week, weeks: many, whom, name, email, take, ...rest } = read.values;
  const monday = take !== undefined && isDay(take) ? take : week;
  const time = weeksFrom(monday, many);
  const opening = readOpening(language, rest, time);
  const organisation = whom === FOR_MYSELF ? undefined : whom;
  const found = {
    ...(slugs.length > 0 && whom === undefined ? { whom: words[language].whomMissing } : {}),
    ...problems,
    ...opening.problems,
    ...(organisation === undefined ? missing(language, { name, email }) : {}),
  };
  const form: Form = { ...sent, typed: showing(sent.typed, { week: monday }), problems: found };
  if (Object.keys(found).length > 0) return { refused: form };
  const { artist, title, about } = rest;
  const who = organisation ?? { name: name ?? '', email: email ?? '' };
  return { wish: { time, artist, title, about, opening: opening.span, images, whom: who }, form };
}

function missing(language: Language, told: Readonly<Record<'name' | 'email', string | undefined>>) {
  const { contactMissing } = words[language];
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, text]) => (text === undefined ? [[name, contactMissing]] : [])),
  );
}

/** The evening it is opened, on a day on which it hangs. */
function readOpening(
  language: Language,
  typed: { openingDay: Day | undefined; openingFrom: string | undefined; openingUntil: string | undefined },
  { from, until }: Span,
): { span?: Span; problems: Record<string, string> } {
  const say = words[language];
  const { openingDay, openingFrom, openingUntil } = typed;
  if (openingDay === undefined && openingFrom === undefined && openingUntil === undefined) return { problems: {} };
  if (openingDay === undefined) return { problems: { openingDay: say.openingDayMissing } };
  const [begins, ends] = [readClock(openingFrom ?? ''), readClock(openingUntil ?? '')];
  if (begins === undefined) return { problems: { openingFrom: guestWords[language].noClock } };
  if (ends === undefined) return { problems: { openingUntil: guestWords[language].noClock } };
  if (ends <= begins) return { problems: { openingUntil: say.openingEnds } };
  const span = { from: momentAt(openingDay, begins), until: momentAt(openingDay, ends) };
  return contains({ from, until }, span)
    ? { span, problems: {} }
    : { problems: { openingDay: say.openingWithin({ first: dayAtMoment(from), last: dayAtMoment(until - 1) }) } };
}
