import { DayEntry, type Form, pageStatus, ProblemSummary } from '#ground/forms';
import { houseWords, Table } from '#ground/html';
import { formatNumber, type Language } from '#ground/language';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { houseOf } from '../run/houseOf.ts';
import { HourBars } from './HourBars.tsx';
import { readDays, readUse, type Use } from './reading.ts';
import { hoursOf, percentOf, tablesOf, type UseTable, weeksOf } from './tables.ts';
import { words } from './words.generated.ts';

/** Who used a house how much: by organisation, district, purpose, month, and what of it. */
export async function useAnswer(visit: Visit): Promise<Response | undefined> {
  const { language } = visit;
  const say = words[language];
  const { days, form } = readDays(visit);
  const use = days && (await readUse(visit, days));
  const house = use?.house ?? (await houseOf(visit));
  if (!house) return undefined;
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug };
  return workPage(visit, {
    title: say.title,
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <p>
            <a class="back" href={routes.houseDay.to(parts)}>
              <bdi>{house.name}</bdi>
            </a>
          </p>
          <ProblemSummary form={form} />
          <h1>{say.title}</h1>
          {use && <p class="lead">{say.lead({ house: house.name, from: use.from, until: use.until })}</p>}
          <DaysForm form={form} action={routes.use.to(parts)} />
          {use && <Summary visit={visit} use={use} />}
          {use && (
            <p>
              <a class="arrow" href={routes.useXlsx.to(parts, { from: use.from, until: use.until })}>
                {say.download}
              </a>
            </p>
          )}
        </div>
        {use &&
          use.figures.bookings > 0 &&
          tablesOf(language, use).map((table) => <Part language={language} use={use} table={table} />)}
        {use && <Walls language={language} use={use} />}
      </>
    ),
  });
}

function DaysForm({ form, action }: { form: Form; action: string }) {
  const say = words[form.language];
  return (
    <form class="row" method="get" action={action} noValidate>
      <DayEntry form={form} name="from" label={say.from} />
      <DayEntry form={form} name="until" label={say.until} />
      <button class="button second" type="submit">
        {say.show}
      </button>
    </form>
  );
}

function Summary({ visit, use }: { visit: Visit; use: Use }) {
  const { language, today } = visit;
  const say = words[language];
  const { bookings, minutes, upcoming, noShows, walls } = use.figures;
  if (bookings + noShows.bookings + walls.length === 0) return <p class="note">{say.nothing}</p>;
  return (
    <>
      <p>
        <b>{say.summary({ bookings, hours: hoursOf(minutes) })}</b>{' '}
        {upcoming > 0 && say.upcoming({ bookings: upcoming })}{' '}
        {say.noShows({ bookings: noShows.bookings, hours: hoursOf(noShows.minutes) })}
      </p>
      <p class="asof">
        <time datetime={today}>{houseWords[language].asOf({ day: today })}</time> · {say.howCounted}
      </p>
    </>
  );
}

function Part({ language, use, table }: { language: Language; use: Use; table: UseTable }) {
  const say = words[language];
  const { id, title, column, lines } = table;
  const { bookings, minutes } = use.figures;
  const shared = id === 'resources';
  return (
    <section class="beam stack counted" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <HourBars language={language} table={table} label={say.barsLabel({ by: title })} />
      {shared && <p class="small">{say.shareHint({ day: use.measuredUntil })}</p>}
      <details class="open" open={shared}>
        <summary>{say.asTable}</summary>
        <Table
          caption={title}
          columns={[
            { title: column },
            { title: say.bookings, number: true },
            { title: say.hours, number: true },
            ...(shared ? [{ title: say.share, number: true }] : []),
          ]}
          rows={lines.map((line) => [
            <bdi>{line.label}</bdi>,
            formatNumber(language, line.bookings),
            formatNumber(language, hoursOf(line.minutes)),
            ...(shared ? [line.share === undefined ? '–' : say.sharePercent({ percent: percentOf(line.share) })] : []),
          ])}
          foot={[
            say.total,
            formatNumber(language, bookings),
            formatNumber(language, hoursOf(minutes)),
            ...(shared ? [''] : []),
          ]}
        />
      </details>
    </section>
  );
}

function Walls({ language, use }: { language: Language; use: Use }) {
  const say = words[language];
  const { walls } = use.figures;
  if (walls.length === 0) return null;
  return (
    <section class="beam stack" aria-labelledby="walls">
      <h2 id="walls">{say.walls}</h2>
      <p>{say.wallsLead}</p>
      <Table
        caption={say.walls}
        columns={[
          { title: say.resource },
          { title: say.exhibitions, number: true },
          { title: say.weeks, number: true },
        ]}
        rows={walls.map(({ name, key, bookings, minutes }) => [
          <bdi>{name ?? key}</bdi>,
          formatNumber(language, bookings),
          formatNumber(language, weeksOf(minutes)),
        ])}
      />
    </section>
  );
}
