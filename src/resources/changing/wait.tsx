import { z } from 'zod';
import {
  Actions,
  field,
  type Form,
  HiddenField,
  LongTextField,
  ProblemSummary,
  readForm,
  SelectField,
  TextField,
} from '#ground/forms';
import { isId } from '#ground/database';
import { type Day, readDay } from '#ground/day';
import { seeOther } from '#ground/http';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { byOf } from '../by.ts';
import { wait, withdraw } from '../commands/wait.ts';
import { resourceOf } from '../queries/resources.ts';
import { byWeeks, purposeKinds, type Resource, usualSlots } from '../resource.ts';
import { fateSentence, whenText } from '../sentence.ts';
import { isoText, momentAt } from '../time/clock.ts';
import { readClock, readMoment } from '../time/read.ts';
import type { Span } from '../time/span.ts';
import { words as shared } from '../words.generated.ts';
import { seeing } from './own.ts';
import { words } from './words.generated.ts';

// Beyond that nothing is lent, and no calendar shows it.
const FARTHEST = Date.UTC(2100, 0);

const shape = z.object({
  slots: field.optionalNumber({ least: 1, most: 200 }),
  people: field.optionalNumber({ least: 1, most: 10_000 }),
  purpose: field.longText({ most: 500 }),
  purposeKind: field.choice(purposeKinds),
});

/**
 * Puts the organisation on the list for a time that is taken. The form is the one of a booking, with `resource` (its slug); `from` and
 * `until` may also be moments as programs write them.
 */
export async function waitAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, request, language } = visit;
  const read = await readForm(request, shape, language);
  const form = 'refused' in read ? read.refused : read.form;
  const resource = await resourceOf(house.database, form.typed.get('resource'));
  if (!resource || byWeeks(resource)) return undefined;
  const say = words[language];
  const span = spanIn(form);
  if (!span) return waitPage(visit, resource, { ...form, problems: { ...form.problems, '': say.noTime } });
  if ('refused' in read) return waitPage(visit, resource, form, { span });
  const { slots = usualSlots(resource), ...rest } = read.values;
  const wish = { resource, organisation: ownerOf(visit).node, span, slots, ...rest };
  const outcome = await seeing(visit, (write) => wait(write, byOf(visit), wish));
  if (outcome === 'waits') return seeOther(routes.bookings.to({ language, organisation: ownerOf(visit).slug }));
  if (outcome.fate === 'free') return waitPage(visit, resource, form, { span, free: true });
  return waitPage(visit, resource, { ...form, problems: { '': fateSentence(language, outcome) } }, { span });
}

/** Leaves the list. */
export async function withdrawWaitingAnswer(visit: Visit): Promise<Response | undefined> {
  const { parts, language } = visit;
  const id = parts['waiting'];
  if (!isId(id)) return undefined;
  const owner = ownerOf(visit);
  const gone = await seeing(visit, (write) => withdraw(write, byOf(visit), owner.node, id));
  return gone ? seeOther(routes.bookings.to({ language, organisation: owner.slug })) : undefined;
}

// The form of a booking brings a day and what the clock shows; a link or a program brings moments.
function spanIn({ typed }: Form): Span | undefined {
  const day = readDay(typed.get('day'));
  const moment = (name: 'from' | 'until', on: Day | undefined) => {
    const minute = readClock(typed.get(name));
    return on === undefined || minute === undefined ? readMoment(typed.get(name)) : momentAt(on, minute);
  };
  const [from, until] = [moment('from', day), moment('until', readDay(typed.get('untilDay')) ?? day)];
  return from !== undefined && until !== undefined && Math.max(from, until) < FARTHEST ? { from, until } : undefined;
}

/** Why they do not wait, with all they typed; where the time has come free, the way to book it. */
function waitPage(
  visit: Visit,
  resource: Resource,
  form: Form,
  { span, free = false }: { span?: Span; free?: boolean } = {},
): Response {
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const labels = { people: say.people, purpose: say.purpose, purposeKind: say.purposeKind };
  const { keeper, house, slug } = resource;
  return workPage(visit, {
    title: say.waitTitle,
    face: 'form',
    status: free ? 409 : 422,
    body: (
      <>
        <div class="stack">
          <a
            class="back"
            href={routes.resource.to({ language, umbrella: keeper.slug, house: house.slug, resource: slug })}
          >
            <bdi>{resource.name}</bdi>
          </a>
          <ProblemSummary form={form} labels={labels} />
          <h1>{say.waitTitle}</h1>
          <p class="lead">
            {say.resourceIn({ resource: resource.name, house: house.name })}
            {span && (
              <>
                <br />
                {whenText(language, span)}
              </>
            )}
          </p>
          {free ? <p class="note calm">{say.freeNow}</p> : <p>{say.waitText}</p>}
        </div>
        {free && span ? (
          <Actions>
            <a class="button" href={bookPath(visit, resource, span, form)}>
              {say.bookNow}
            </a>
          </Actions>
        ) : (
          <form class="stack" method="post" action={routes.wait.to({ language, organisation })} noValidate>
            {['resource', 'day', 'from', 'untilDay', 'until', 'slots'].map((name) => (
              <HiddenField form={form} name={name} />
            ))}
            <TextField form={form} name="people" label={labels.people} type="number" size="short" optional />
            <LongTextField form={form} name="purpose" label={labels.purpose} rows={2} />
            <SelectField
              form={form}
              name="purposeKind"
              label={labels.purposeKind}
              choices={purposeKinds.map((kind) => ({ value: kind, label: shared[language].purposeOf({ kind }) }))}
            />
            <Actions>
              <button class="button" type="submit">
                {say.waitNow}
              </button>
            </Actions>
          </form>
        )}
      </>
    ),
  });
}

function bookPath({ language }: Visit, { slug }: Resource, { from, until }: Span, { typed }: Form): string {
  const kept = Object.fromEntries(['slots', 'people', 'purpose', 'purposeKind'].map((name) => [name, typed.get(name)]));
  return routes.bookPage.to({ language, resource: slug }, { from: isoText(from), until: isoText(until), ...kept });
}
