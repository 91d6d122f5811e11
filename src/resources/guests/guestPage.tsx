import {
  Actions,
  DayEntry,
  emptyForm,
  type Form,
  LongTextField,
  pageStatus,
  ProblemSummary,
  SelectField,
  TextField,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { isDay } from '#ground/day';
import { housePage, sameIn, type Visit } from '#identity';
import { routes } from '#routes';
import { bookingPurposes } from '../booking/wish.ts';
import { byOf } from '../by.ts';
import { keeperPage } from '../find/keeperPage.tsx';
import { resourceOf } from '../queries/resources.ts';
import { byWeeks, type Resource, usualSlots } from '../resource.ts';
import { fateSentence, whenText } from '../sentence.ts';
import type { Span } from '../time/span.ts';
import { words as shared } from '../words.generated.ts';
import { askAsGuest } from './ask.ts';
import { readGuestForm, takeOf } from './form.ts';
import { calmEnough } from './throttle.ts';
import { words } from './words.generated.ts';

/** Where a resource is lent to everyone: somebody without an organisation asks for it. */
export async function guestPageAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, url, parts } = visit;
  const resource = await lentToEveryone(visit);
  if (!resource) return undefined;
  if (byWeeks(resource)) return seeOther(routes.exhibitPage.to({ language, resource: parts['resource'] ?? '' }));
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const day = asked('day');
  return askPage(
    visit,
    resource,
    emptyForm(language, { day: isDay(day) ? day : '', from: asked('from'), until: asked('until') }),
  );
}

/** The question is asked: the house hears of it, and a link goes to the guest. */
export async function bookAsGuestAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, request, network } = visit;
  const say = words[language];
  const resource = await lentToEveryone(visit);
  if (!resource || byWeeks(resource)) return undefined;
  const read = await readGuestForm(request, language);
  if ('refused' in read) return askPage(visit, resource, read.refused);
  const { form } = read;
  const { name, email, ...wish } = read.wish;
  if (!(await calmEnough(house.database, email, network))) {
    return askPage(visit, resource, { ...form, problems: { email: say.tooManyTries } }, undefined, 429);
  }
  const whole = { ...wish, resource, slots: usualSlots(resource) };
  const asked = await askAsGuest(house, byOf(visit), { name, email, language }, whole);
  switch (asked.outcome) {
    case 'asked':
      house.carryMail?.();
      return seeOther(routes.guestBooking.to({ language, secret: asked.secret }));
    case 'already':
      return alreadyPage(visit);
    case 'tooMany':
      return askPage(visit, resource, { ...form, problems: { email: say.tooManyOpen } });
    case 'no': {
      const { date, nextFree } = asked;
      if (date.fate === 'booked') throw new Error('a date that is booked is no refusal');
      const name = date.fate === 'broken' && date.broken.rule === 'people' ? 'people' : 'day';
      const problems = { [name]: fateSentence(language, date) };
      return askPage(visit, resource, { ...form, problems }, nextFree);
    }
  }
}

/** The question was asked before: the link lies in the first letter. */
export function alreadyPage({ house, language, actor, url }: Visit): Response {
  const say = words[language];
  return housePage(house, language, {
    title: say.already,
    face: 'form',
    actor,
    addressIn: (other) => sameIn({ url, language }, other),
    body: (
      <div class="stack">
        <h1>{say.already}</h1>
        <p class="lead">{say.alreadyText}</p>
      </div>
    ),
  });
}

async function lentToEveryone({ house, parts, today }: Visit): Promise<Resource | undefined> {
  const resource = await resourceOf(house.database, parts['resource'] ?? '');
  if (!resource || (resource.goneOn !== null && resource.goneOn <= today)) return undefined;
  return resource.audience.includes('public') || byWeeks(resource) ? resource : undefined;
}

function askPage(
  visit: Visit,
  resource: Resource,
  form: Form,
  nextFree?: Span,
  status: number = pageStatus(form),
): Promise<Response | undefined> {
  const { language } = visit;
  const say = words[language];
  const { house, keeper } = resource;
  const title = say.askFor({ resource: resource.name });
  const parts = { language, umbrella: keeper.slug, house: house.slug, resource: resource.slug };
  const wrong = ['day', 'from', 'until'].some((name) => Object.hasOwn(form.problems, name));
  const take = nextFree && takeOf(nextFree);
  return keeperPage(visit, keeper.slug, {
    title,
    face: 'form',
    status,
    body: (
      <>
        <ProblemSummary form={form} />
        <div class="stack">
          <p>
            <a class="back" href={routes.resource.to(parts)}>
              <bdi>{resource.name}</bdi>
            </a>
          </p>
          <h1>{title}</h1>
          <p class="lead">{say.askLead({ house: house.name })}</p>
          <p>
            <a href={routes.bookPage.to({ language, resource: resource.slug })}>{say.forOrganisation}</a>
          </p>
        </div>
        <form
          class="ask"
          method="post"
          action={routes.bookAsGuest.to({ language, resource: resource.slug })}
          novalidate
        >
          <fieldset class={wrong ? 'wrong stack-s' : 'stack-s'}>
            <legend>{say.when}</legend>
            <div class="row when-row">
              <DayEntry form={form} name="day" label={say.day} />
              <TextField form={form} name="from" label={say.from} size="short" dir="ltr" inputMode="text" />
              <TextField form={form} name="until" label={say.until} size="short" dir="ltr" inputMode="text" />
            </div>
            <p class="hint">{say.clockHint}</p>
            {nextFree && <p>{shared[language].nextFreeIs({ when: whenText(language, nextFree) })}</p>}
            {take !== undefined && (
              <p>
                <button class="button second" type="submit" name="take" value={take}>
                  {say.takeNext}
                </button>
              </p>
            )}
          </fieldset>
          <TextField form={form} name="people" type="number" size="short" label={say.people} optional />
          <SelectField
            form={form}
            name="purposeKind"
            label={say.purposeKind}
            choices={bookingPurposes.map((kind) => ({ value: kind, label: shared[language].purposeOf({ kind }) }))}
          />
          <LongTextField form={form} name="purpose" rows={3} label={say.purpose} hint={say.purposeHint} />
          <TextField form={form} name="name" label={say.name} autocomplete="name" />
          <TextField
            form={form}
            name="email"
            type="email"
            label={say.email}
            hint={say.emailHint}
            autocomplete="email"
          />
          <Actions>
            <button class="button" type="submit">
              {say.ask}
            </button>
          </Actions>
          <p class="hint">{say.whoSees({ house: house.name })}</p>
        </form>
      </>
    ),
  });
}
