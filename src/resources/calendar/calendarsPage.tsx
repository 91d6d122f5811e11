import { isId } from '#ground/database';
import { emptyForm, field, type Form, pageStatus, ProblemSummary, readForm } from '#ground/forms';
import { seeOther } from '#ground/http';
import { ownerOf, personIn, type Person, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { z } from 'zod';
import { MakeForm, Made, Own } from './CalendarParts.tsx';
import { calendarChoices } from './choices.ts';
import { type Feed, feedsOf, makeFeed, revokeFeed } from './feeds.ts';
import { words } from './words.generated.ts';

// Nobody follows more; an address for each visit of the page would only fill the table.
const MOST_FEEDS = 50;

/** One's calendars of this organisation, and a form that makes one. For people: a program asks the API. */
export async function calendarsAnswer(visit: Visit): Promise<Response | undefined> {
  const person = personIn(visit.actor);
  return person && page(visit, person, emptyForm(visit.language));
}

/** Makes a calendar. Its address stands on this answer alone. */
export async function makeCalendarAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, request } = visit;
  const person = personIn(visit.actor);
  if (!person) return undefined;
  const choices = await calendarChoices(visit, person);
  const shape = z.object({ shows: field.choice(choices.map(({ value }) => value)) });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return page(visit, person, read.refused);
  const { shows } = choices.find(({ value }) => value === read.values.shows)!;
  const secret = await house.database.within(reachOf(person), async (write) =>
    (await feedsOf(write, person.account)).length < MOST_FEEDS ? makeFeed(write, person.account, shows) : undefined,
  );
  if (secret === undefined) {
    const problems = { shows: words[language].tooMany({ most: MOST_FEEDS }) };
    return page(visit, person, { ...read.form, problems });
  }
  return page(visit, person, emptyForm(language), secret);
}

/** Ends one of one's calendars. One that is gone already, or another's, changes nothing and looks the same. */
export async function revokeCalendarAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts } = visit;
  const person = personIn(visit.actor);
  const id = parts['calendar'];
  if (!person || !isId(id)) return undefined;
  await house.database.within(reachOf(person), async (write) => {
    const own = (await feedsOf(write, person.account)).filter((feed) => isHere(visit, person, feed));
    if (own.some((feed) => feed.id === id)) await revokeFeed(write, person.account, id);
  });
  return seeOther(routes.calendars.to({ language, organisation: ownerOf(visit).slug }));
}

/** One's own bookings and what this organisation has. Through another's sign-in come only its calendars. */
const isHere = (visit: Visit, person: Person, { of }: Feed): boolean =>
  of === null ? !person.limited : of.node === ownerOf(visit).node;

async function page(visit: Visit, person: Person, form: Form, secret?: string): Promise<Response> {
  const { house, language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const choices = await calendarChoices(visit, person);
  const all = await house.database.within(reachOf(person), (write) => feedsOf(write, person.account));
  const own = all.filter((feed) => isHere(visit, person, feed));
  return workPage(visit, {
    title: say.calendarsTitle,
    face: 'form',
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <ProblemSummary form={form} labels={{ shows: say.which }} />
          <h1>{say.calendarsTitle}</h1>
          <p class="lead">{say.calendarsLead}</p>
          {secret !== undefined && <Made visit={visit} secret={secret} />}
        </div>
        <section class="stack">
          <h2 class="beam">{say.ownTitle}</h2>
          {own.length === 0 && <p>{say.none}</p>}
          <Own visit={visit} feeds={own} />
        </section>
        <MakeForm action={routes.makeCalendar.to({ language, organisation })} form={form} choices={choices} />
      </>
    ),
  });
}
