import { dayOf } from '#ground/day';
import { formatDay } from '#ground/language';
import { clockText, wallTimeAt } from '../../time/clock.ts';
import { words } from '../words.generated.ts';
import type { BookingShown } from './BookingShown.tsx';

/** What happened to it: people of the house by name, everybody else by the side they are on. */
export function History({ visit, happened }: BookingShown) {
  const { language } = visit;
  const say = words[language];
  if (happened.length === 0) return null;
  return (
    <section class="beam stack" aria-labelledby="history">
      <h2 id="history">{say.history}</h2>
      <ul class="plain-list">
        {happened.map(({ at, act, name, side }) => (
          <li>
            {say.happened({ act: actKey(act) })} ·{' '}
            <span class="muted">
              {side === 'house' ? <bdi>{name}</bdi> : say.sideOf({ side })} · {formatDay(language, dayOf(at))} ·{' '}
              <bdi>{clockText(wallTimeAt(at.getTime()).minute)}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ACTS = [
  'ask',
  'book',
  'change',
  'approve',
  'refused',
  'cancelled',
  'lapsed',
  'came',
  'access',
  'offer',
  'take',
  'giveBack',
] as const;

/** The history's name of an act, as the words know it. */
const actKey = (act: string) => ACTS.find((each) => act === `booking.${each}`) ?? 'other';
