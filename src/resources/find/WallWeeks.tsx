import { addDays } from '#ground/day';
import { Table } from '#ground/html';
import type { Language } from '#ground/language';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { whenText } from '../sentence.ts';
import { momentAt, mondayOf } from '../time/clock.ts';
import { overlaps, type Span } from '../time/span.ts';
import { weekNumber } from './asked.ts';
import { bookAddress } from './bookAddress.ts';
import type { Shown } from './exhibitions.ts';
import { bookableFrom, bookableUntil, type Seen } from './pieces.ts';
import { timeText } from './say.ts';
import { words } from './words.generated.ts';

/** A wall: what hangs there, and its weeks with what is free. */
export function WallWeeks(props: { visit: Visit; seen: Seen; weeks: number; shown: readonly Shown[] }) {
  const { visit, seen, weeks, shown } = props;
  const { language, today } = visit;
  const say = words[language];
  const mondays = Array.from({ length: weeks }, (_, week) => addDays(mondayOf(today), week * 7));
  return (
    <>
      <section class="beam stack" aria-labelledby="shown">
        <h2 id="shown">{say.shownTitle}</h2>
        {shown.length === 0 && <p>{say.nothingShown}</p>}
        {shown.map((exhibition) => (
          <Exhibition visit={visit} seen={seen} exhibition={exhibition} />
        ))}
      </section>
      <section class="beam stack" aria-labelledby="times">
        <h2 id="times">{say.weeksTitle}</h2>
        <Table
          caption={say.weeksTitle}
          columns={[{ title: say.columnWeek }, { title: say.columnFree }]}
          rows={mondays.map((monday) => [
            say.weekFromTo({ week: String(weekNumber(monday)), first: monday, last: addDays(monday, 6) }),
            <WeekState
              language={language}
              seen={seen}
              week={{ from: momentAt(monday, 0), until: momentAt(addDays(monday, 7), 0) }}
            />,
          ])}
        />
      </section>
    </>
  );
}

function WeekState({ language, seen, week }: { language: Language; seen: Seen; week: Span }) {
  const say = words[language];
  const { resource, now, today } = seen;
  const own = seen.own.find((booking) => overlaps(booking, week));
  if (own) {
    const { organisation, id, state } = own;
    return <a href={routes.booking.to({ language, organisation, booking: id })}>{say.own({ state })}</a>;
  }
  const held = seen.held.filter((each) => overlaps(each, week));
  const closed = held.find((each) => each.closed !== null)?.closed;
  const taken = new Set(held.map(({ slot }) => slot)).size;
  if (closed && taken >= resource.slots) return <bdi lang={resource.house.language}>{closed}</bdi>;
  if (taken >= resource.slots) return <>{say.pieceOf({ kind: 'taken' })}</>;
  if (week.from < bookableFrom(resource, now)) return <span class="muted">{say.pieceOf({ kind: 'soon' })}</span>;
  if (week.from >= bookableUntil(resource, today)) return <span class="muted">{say.pieceOf({ kind: 'later' })}</span>;
  return <a href={bookAddress(language, resource, week)}>{say.applyForWeek}</a>;
}

function Exhibition({ visit, seen, exhibition }: { visit: Visit; seen: Seen; exhibition: Shown }) {
  const { language } = visit;
  const say = words[language];
  const { resource } = seen;
  const { artist, title, about, opens, ends, images } = exhibition;
  const place = { language, umbrella: resource.keeper.slug, house: resource.house.slug, resource: resource.slug };
  return (
    <article class="stack">
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p class="small muted">
        <bdi>{artist}</bdi> · {whenText(language, exhibition)}
      </p>
      <p class="voice" dir="auto">
        <bdi>{about}</bdi>
      </p>
      {opens !== null && ends !== null && (
        <p>{say.openingEvent({ when: timeText(language, { from: opens, until: ends }) })}</p>
      )}
      {images.length > 0 && (
        <div class="pictures">
          {images.map(({ id, alternative }) => (
            <img src={routes.exhibitionImage.to({ ...place, image: id })} alt={alternative} loading="lazy" />
          ))}
        </div>
      )}
    </article>
  );
}
