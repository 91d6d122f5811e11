import { Actions, DayEntry, type Form, LongTextField, pageStatus, ProblemSummary, TextField } from '#ground/forms';
import type { Day } from '#ground/day';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { keeperPage } from '../find/keeperPage.tsx';
import { words as guestWords } from '../guests/words.generated.ts';
import type { Wall } from './wall.ts';
import { ImageFields } from './ImageFields.tsx';
import { WeekFields } from './WeekFields.tsx';
import { WhoFields } from './WhoFields.tsx';
import { mostWeeks } from './weeks.ts';
import { words } from './words.generated.ts';

/** The form of a wall; `next` is the Monday of weeks that are free where the wished ones are not. */
export function exhibitPage(
  visit: Visit,
  wall: Wall,
  form: Form,
  next?: Day,
  status: number = pageStatus(form),
): Promise<Response | undefined> {
  const { language } = visit;
  const say = words[language];
  const guests = guestWords[language];
  const { resource, organisations } = wall;
  const { house, keeper } = resource;
  const title = say.applyFor({ wall: resource.name });
  const parts = { language, umbrella: keeper.slug, house: house.slug, resource: resource.slug };
  const open = resource.audience.includes('artist') || resource.audience.includes('public');
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
          <p class="lead">{say.applyLead({ house: house.name, weeks: mostWeeks(resource) })}</p>
          {resource.about !== null && (
            <p lang={house.language} dir="auto">
              {resource.about}
            </p>
          )}
        </div>
        {!open && organisations.length === 0 ? (
          <p class="note">
            {say.onlyOrganisations}{' '}
            <a href={routes.signIn.to({ language }, { next: visit.url.pathname })}>{say.signIn}</a>
          </p>
        ) : (
          <form
            class="ask"
            method="post"
            enctype="multipart/form-data"
            action={routes.exhibit.to({ language, resource: resource.slug })}
            novalidate
          >
            <WeekFields wall={wall} form={form} next={next} />
            <section class="beam stack" aria-labelledby="what">
              <h2 id="what">{say.whatTitle}</h2>
              <TextField form={form} name="artist" label={say.artist} hint={say.artistHint} />
              <TextField form={form} name="title" label={say.title} />
              <LongTextField form={form} name="about" rows={7} label={say.about} hint={say.aboutHint} />
            </section>
            <ImageFields form={form} />
            <section class="beam stack" aria-labelledby="opening">
              <h2 id="opening">{say.openingTitle}</h2>
              <p>{say.openingLead}</p>
              <div class="row when-row">
                <DayEntry form={form} name="openingDay" label={say.openingDay} />
                <TextField form={form} name="openingFrom" label={guests.from} size="short" dir="ltr" />
                <TextField form={form} name="openingUntil" label={guests.until} size="short" dir="ltr" />
              </div>
            </section>
            <WhoFields form={form} wall={wall} open={open} />
            <Actions>
              <button class="button" type="submit">
                {say.apply}
              </button>
            </Actions>
            <p class="hint">{say.whatHappens}</p>
          </form>
        )}
      </>
    ),
  });
}
