import { readDay } from '#ground/day';
import { emptyForm, type Form, pageStatus, ProblemSummary } from '#ground/forms';
import { newId } from '#ground/database';
import type { Language } from '#ground/language';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { keeperPage } from '../find/keeperPage.tsx';
import { addressText, sizeText } from '../find/say.ts';
import { type Resource, usualSlots } from '../resource.ts';
import { wallTimeAt } from '../time/clock.ts';
import { readMoment } from '../time/read.ts';
import { Aside } from './Aside.tsx';
import { BookForm } from './BookForm.tsx';
import { leftIn } from './quota.ts';
import type { Refused } from './WhenFields.tsx';
import type { Whom } from './whom.ts';
import { bookingPurposes, showing, timeFields } from './wish.ts';
import { words } from './words.generated.ts';

/** Where something is booked: the form, and beside it what is good to know. */
export async function bookPage(
  visit: Visit,
  resource: Resource,
  whom: Whom,
  form: Form,
  refused?: Refused,
): Promise<Response | undefined> {
  const { language } = visit;
  const say = words[language];
  const title = say.title({ what: resource.name });
  if (whom.own.length === 0 && !whom.runs) return nobodyPage(visit, resource, title);
  const left = await leftIn(visit, resource, whom.own, readDay(form.typed.get('day')) ?? visit.today);
  return keeperPage(visit, resource.keeper.slug, {
    title,
    status: pageStatus(form),
    body: (
      <>
        <ProblemSummary form={form} title={say.notYet} />
        <Head language={language} resource={resource} title={title} />
        <section class="beam stack">
          <div class="pair">
            <BookForm form={form} resource={resource} whom={whom} refused={refused} />
            <Aside language={language} resource={resource} left={left} />
          </div>
        </section>
      </>
    ),
  });
}

export function Head(props: { language: Language; resource: Resource; title: string }) {
  const { language, resource, title } = props;
  const { keeper, house, kind } = resource;
  const say = words[language];
  const size = sizeText(language, resource);
  return (
    <div class="stack">
      <p>
        <a
          class="back"
          href={routes.resource.to({
            language,
            umbrella: keeper.slug,
            house: house.slug,
            resource: resource.slug,
          })}
        >
          <bdi>{resource.name}</bdi>
        </a>
      </p>
      <h1>{title}</h1>
      <p class="lead">
        {kind === 'licence' ? say.headSize({ size }) : say.headFacts({ size, address: addressText(language, house) })}
      </p>
    </div>
  );
}

/** Somebody who acts for no organisation is told how one comes to. */
function nobodyPage(visit: Visit, resource: Resource, title: string): Promise<Response | undefined> {
  const { language } = visit;
  const say = words[language];
  return keeperPage(visit, resource.keeper.slug, {
    title,
    body: (
      <>
        <Head language={language} resource={resource} title={title} />
        <p class="note warm">{say.nobody}</p>
        <p>{say.nobodyHow}</p>
        {resource.audience.includes('public') && (
          <p>
            <a class="button" href={routes.guestPage.to({ language, resource: resource.slug })}>
              {say.asGuest}
            </a>
          </p>
        )}
      </>
    ),
  });
}

/** The form as it first stands there: the time somebody tapped in the calendar, the usual size, one's own organisation. */
export function firstForm({ language, url, today }: Visit, resource: Resource, whom: Whom): Form {
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const [from, until] = [readMoment(asked('from')), readMoment(asked('until'))];
  const rrule = asked('rrule').slice(0, 500);
  const form = emptyForm(language, {
    booking: newId(),
    day: today,
    from: '',
    until: '',
    organisation: whom.own.find(({ slug }) => slug === asked('organisation'))?.slug ?? whom.own[0]?.slug ?? 'other',
    slots: asked('slots') || String(usualSlots(resource)),
    people: asked('people'),
    purpose: asked('purpose').slice(0, 500),
    purposeKind: bookingPurposes.find((kind) => kind === asked('purposeKind')) ?? usualPurpose(resource),
    ...(rrule === '' ? {} : { repeat: 'own', rrule }),
  });
  if (from === undefined) return form;
  const end = until !== undefined && until > from ? until : undefined;
  const { day } = wallTimeAt(from);
  const shown =
    end === undefined ? { ...timeFields({ from, until: from }), until: '', day } : timeFields({ from, until: end });
  return { ...form, typed: showing(form.typed, shown) };
}

const usualPurpose = ({ kind }: Resource) => (kind === 'consultingRoom' ? 'counselling' : 'meeting');
