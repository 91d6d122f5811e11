import { type Form, HiddenField, ProblemSummary } from '#ground/forms';
import { newId } from '#ground/database';
import { seeOther } from '#ground/http';
import { reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { byOf } from '../by.ts';
import type { BookingWish, DateFate } from '../commands/book.ts';
import { look } from '../commands/request.ts';
import { keeperPage } from '../find/keeperPage.tsx';
import { timeText } from '../find/say.ts';
import { fateSentence } from '../sentence.ts';
import { ruleSentence } from '../series/sentence.ts';
import { Head } from './bookPage.tsx';
import { bookOnce, shownAt } from './once.ts';
import type { Whom } from './whom.ts';
import { showing } from './wish.ts';
import { words } from './words.generated.ts';

type SeriesWish = BookingWish & { readonly rule: string };

/** Shows what would become of each date; once the person has decided, books the ticked ones. */
export async function seriesAnswer(
  visit: Visit,
  whom: Whom,
  form: Form,
  wish: SeriesWish,
  decided: boolean,
): Promise<Response | undefined> {
  const { house, language } = visit;
  if (!decided) return fatesPage(visit, form, wish);
  const ticked = new Set(form.typed.all('date'));
  const times = wish.times.filter(({ from }) => ticked.has(String(from)));
  if (times.length === 0) return fatesPage(visit, form, wish, words[language].tickOne);
  const asked = await bookOnce(visit, { ...wish, times });
  const dates = asked === 'already' ? [] : asked.dates;
  const booked = dates.find((date) => date.fate === 'booked');
  const lost = dates.filter(({ fate }) => fate !== 'booked').map(({ from, until }) => `${from}/${until}`);
  const shown = await shownAt(visit, whom, wish.resource, booked?.id ?? wish.id, booked ? lost : []);
  if (shown !== undefined) {
    house.carryMail?.();
    return seeOther(shown);
  }
  const again = { ...form, typed: showing(form.typed, { booking: newId() }) };
  return fatesPage(visit, again, wish, asked === 'already' ? words[language].sendAgain : words[language].allLost);
}

async function fatesPage(visit: Visit, form: Form, wish: SeriesWish, problem?: string): Promise<Response | undefined> {
  const { house, actor, language } = visit;
  const say = words[language];
  const { resource, rule, times } = wish;
  const { dates } = await look(house.database, reachOf(actor), byOf(visit), wish);
  const free = dates.filter(({ fate }) => fate === 'booked').length;
  const title = say.seriesTitle({ what: resource.name });
  const told = { ...form, problems: problem === undefined ? {} : { date: problem } };
  return keeperPage(visit, resource.keeper.slug, {
    title,
    status: problem === undefined ? 200 : 422,
    body: (
      <>
        <ProblemSummary form={told} title={say.notYet} />
        <Head language={language} resource={resource} title={title} />
        <p>
          <b>{ruleSentence(language, rule, times[0]?.from ?? house.now())}</b>
        </p>
        <p>{say.seriesFree({ free, all: dates.length })}</p>
        <form class="ask" method="post" action={routes.book.to({ language, resource: resource.slug })} noValidate>
          {CARRIED.map((name) => (
            <HiddenField form={form} name={name} />
          ))}
          <fieldset id="date" tabIndex={-1} class={problem === undefined ? 'stack-s' : 'wrong stack-s'}>
            <legend>{say.seriesWhich}</legend>
            {problem !== undefined && <span class="error">{problem}</span>}
            {dates.map((date) => (
              <DateChoice visit={visit} date={date} ticked={isTicked(form, date)} />
            ))}
          </fieldset>
          <div class="actions">
            {free > 0 && (
              <button class="button" type="submit" name="step" value="decide">
                {say.seriesBook}
              </button>
            )}
            <button class="button second" type="submit" name="step" value="edit">
              {say.seriesEdit}
            </button>
          </div>
        </form>
      </>
    ),
  });
}

/** What the person typed, carried on unseen. */
const CARRIED = [
  'booking',
  'organisation',
  'other',
  'day',
  'from',
  'until',
  'untilDay',
  'slots',
  'people',
  'purpose',
  'purposeKind',
  'repeat',
  'times',
  'lastDay',
  'except',
  'rrule',
];

/** At first every free date is ticked; afterwards those the person ticked. */
const isTicked = (form: Form, { from }: DateFate): boolean =>
  form.typed.get('step') !== 'decide' || form.typed.all('date').includes(String(from));

/** A box to tick where the date can be had; else why not. */
function DateChoice({ visit, date, ticked }: { visit: Visit; date: DateFate; ticked: boolean }) {
  const { language } = visit;
  const say = words[language];
  const id = `date-${date.from}`;
  if (date.fate !== 'booked') {
    return (
      <div class="choice">
        <span aria-hidden="true" />
        <div>
          <p class="muted">{timeText(language, date)}</p>
          <span class="state no">{fateSentence(language, date)}</span>
        </div>
      </div>
    );
  }
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        name="date"
        value={String(date.from)}
        checked={ticked}
        aria-describedby={`${id}-fate`}
      />
      <div>
        <label for={id}>{timeText(language, date)}</label>
        <span id={`${id}-fate`} class="state yes">
          {date.state === 'asked' ? say.fateAsked : say.fateFree}
        </span>
      </div>
    </div>
  );
}
