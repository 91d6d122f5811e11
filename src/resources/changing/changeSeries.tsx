import { Actions, type Form, HiddenField, ManyField, ProblemSummary } from '#ground/forms';
import { seeOther } from '#ground/http';
import { type Visit, workPage } from '#identity';
import { byOf } from '../by.ts';
import { type ChangedDate, changeSeries, lookAtSeries } from '../commands/changeSeries.ts';
import { offerFreed } from '../commands/offer.ts';
import { tellBooker, tellKeepers } from '../letters/index.ts';
import { fateSentence, whenText } from '../sentence.ts';
import { seriesChangeOf, type Wanted } from './changeForm.ts';
import { bookingPath, datesIn, type Own, seeing } from './own.ts';
import { words } from './words.generated.ts';

const FIELDS = ['day', 'from', 'untilDay', 'until', 'slots', 'people', 'purpose', 'purposeKind', 'scope', 'version'];

/** What would become of each date, the ones that can be changed ticked; nothing is changed yet. */
export async function previewAnswer(visit: Visit, own: Own, wanted: Wanted, form: Form): Promise<Response> {
  const { booking, resource } = own;
  const by = { ...byOf(visit), asKeeper: false };
  const dates = await seeing(visit, async (write) =>
    lookAtSeries(
      write,
      by,
      await datesIn(write, booking, wanted.scope ?? 'one', by.now),
      resource,
      seriesChangeOf(wanted, booking),
    ),
  );
  return previewPage(visit, own, form, dates);
}

/** Changes the dates that were chosen. What was lost meanwhile is told, the others are changed. */
export async function changeDates(visit: Visit, own: Own, wanted: Wanted, form: Form): Promise<Response> {
  const { house } = visit;
  const { booking, resource } = own;
  const by = { ...byOf(visit), asKeeper: false };
  const chosen = new Map(form.typed.all('dates').map((each) => [each.slice(0, 36), Number(each.slice(37))] as const));
  if (chosen.size === 0) {
    return previewAnswer(visit, own, wanted, { ...form, problems: { dates: words[visit.language].nothingChosen } });
  }
  const dates = await seeing(visit, async (write) => {
    const inScope = await datesIn(write, booking, wanted.scope ?? 'one', by.now);
    // Each with the version the writer saw: what somebody changed meanwhile stays as they left it.
    const seen = inScope.filter(({ id }) => chosen.has(id)).map((date) => ({ ...date, version: chosen.get(date.id)! }));
    const outcome = await changeSeries(write, by, seen, resource, seriesChangeOf(wanted, booking));
    const changed = outcome.filter(({ fate }) => fate === 'changed').map((date) => date.booking.id);
    await tellBooker(write, house, 'changed', changed);
    const asked = outcome.filter((date) => date.fate === 'changed' && date.state === 'asked');
    await tellKeepers(
      write,
      house,
      'asked',
      asked.map((date) => date.booking.id),
    );
    return outcome;
  });
  await offerFreed(house.database, house, resource.id);
  const all = dates.length === chosen.size && dates.every(({ fate }) => fate === 'changed');
  return all ? seeOther(bookingPath(visit, booking)) : partlyPage(visit, own, dates);
}

function previewPage(visit: Visit, { booking, resource }: Own, form: Form, dates: readonly ChangedDate[]): Response {
  const { language } = visit;
  const say = words[language];
  const possible = dates.filter(({ fate }) => fate === 'changed');
  const ticked = form.typed.has('chosen')
    ? form.typed.all('dates')
    : possible.map((date) => `${date.booking.id} ${date.booking.version}`);
  const shown: Form = {
    ...form,
    typed: { ...form.typed, all: (name) => (name === 'dates' ? ticked : form.typed.all(name)) },
  };
  return workPage(visit, {
    title: say.previewTitle,
    face: 'form',
    status: form.problems['dates'] === undefined ? 200 : 422,
    body: (
      <>
        <div class="stack">
          <a class="back" href={bookingPath(visit, booking)}>
            {say.toBooking}
          </a>
          <ProblemSummary form={form} />
          <h1>{say.previewTitle}</h1>
          <p class="lead">{say.resourceIn({ resource: resource.name, house: resource.house.name })}</p>
          <p>{say.previewText}</p>
        </div>
        <form class="stack" method="post" noValidate>
          {FIELDS.map((name) => (
            <HiddenField form={form} name={name} />
          ))}
          <input type="hidden" name="chosen" value="yes" />
          {possible.length > 0 && (
            <ManyField
              form={shown}
              name="dates"
              label={say.dates}
              choices={possible.map((date) => ({
                value: `${date.booking.id} ${date.booking.version}`,
                label: whenText(language, date.span),
                hint: hintOf(date),
              }))}
            />
          )}
          <Staying visit={visit} dates={dates} />
          <Actions>
            {possible.length > 0 && (
              <button class="button" type="submit">
                {say.changeChosen}
              </button>
            )}
            <a class="button second" href={bookingPath(visit, booking)}>
              {say.keep}
            </a>
          </Actions>
        </form>
      </>
    ),
  });

  function hintOf(date: ChangedDate): string {
    const when = whenText(language, date.booking);
    const again = date.fate === 'changed' && date.state === 'asked' && date.booking.state === 'booked';
    return again ? say.wasThenAsked({ when }) : say.was({ when });
  }
}

function partlyPage(visit: Visit, { booking }: Own, dates: readonly ChangedDate[]): Response {
  const { language } = visit;
  const say = words[language];
  return workPage(visit, {
    title: say.partlyTitle,
    face: 'form',
    status: 409,
    body: (
      <div class="stack">
        <a class="back" href={bookingPath(visit, booking)}>
          {say.toBooking}
        </a>
        <h1>{say.partlyTitle}</h1>
        <p class="lead">{say.partlyText({ count: dates.filter(({ fate }) => fate === 'changed').length })}</p>
        <Staying visit={visit} dates={dates} />
      </div>
    ),
  });
}

/** The dates that cannot be changed, each with its reason. */
function Staying({ visit, dates }: { visit: Visit; dates: readonly ChangedDate[] }) {
  const { language } = visit;
  const say = words[language];
  const staying = dates.filter(({ fate }) => fate !== 'changed');
  if (staying.length === 0) return null;
  return (
    <section class="stack">
      <h2 class="beam">{say.stays}</h2>
      <ul class="plain-list stack">
        {staying.map((date) => (
          <li>
            <b>{whenText(language, date.booking)}</b>
            <br />
            <span class="muted">{say.wished({ when: whenText(language, date.span) })}</span>
            <br />
            {whyStaying(date)}
          </li>
        ))}
      </ul>
    </section>
  );

  function whyStaying(date: ChangedDate): string {
    if (date.fate === 'changed') return '';
    if (date.fate === 'version') return say.changedMeanwhile;
    return date.fate === 'ended' ? say.cannotEnded : fateSentence(language, date);
  }
}
