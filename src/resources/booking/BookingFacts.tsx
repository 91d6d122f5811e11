import type { ComponentChildren } from 'preact';
import { formatList, type Language } from '#ground/language';
import { timeText } from '../find/say.ts';
import type { Booking } from '../queries/booking.ts';
import { clockText, wallTimeAt } from '../time/clock.ts';
import { MINUTE } from '../time/span.ts';
import { words as shared } from '../words.generated.ts';
import { StateOf } from './StateOf.tsx';
import { words } from './words.generated.ts';

// As the policy part_access_reach has it.
const SHOWN_BEFORE = 15 * MINUTE;

/** What was booked, when, for whom and what for; and how one gets in, once it is time. */
export function BookingFacts(props: { language: Language; booking: Booking; access: readonly string[]; now: number }) {
  const { language, booking } = props;
  const say = words[language];
  const { resource, house, organisation, people, slots, parts, purpose, purposeKind } = booking;
  const named = parts.flatMap(({ name }) => (name === null ? [] : [name]));
  const facts: (readonly [string, ComponentChildren] | undefined)[] = [
    [say.factWhat, say.whatWhere({ what: resource.name, house: house.name })],
    [say.factWhen, timeText(language, booking)],
    [say.factState, <StateOf language={language} state={booking.state} />],
    named.length > 0 ? [say.factParts, formatList(language, named)] : undefined,
    named.length === 0 && slots > 1 ? [say.factSlots, say.countOf({ n: slots })] : undefined,
    organisation ? [say.factFor, <bdi>{organisation.name}</bdi>] : undefined,
    people === null ? undefined : [say.factPeople, say.countOf({ n: people })],
    [say.factPurpose, <span dir="auto">{purpose}</span>],
    [say.purposeKind, shared[language].purposeOf({ kind: purposeKind })],
    booking.accessNote === null ? undefined : [say.factAccessNote, <span dir="auto">{booking.accessNote}</span>],
    accessFact(props),
  ];
  return (
    <dl class="facts">
      {facts.map(
        (fact) =>
          fact && (
            <div>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** A link or a code shortly before it begins; before that, when it will stand here. */
function accessFact({ language, booking, access, now }: Parameters<typeof BookingFacts>[0]) {
  const say = words[language];
  const { from, until, state, resource } = booking;
  if (state !== 'booked' || now >= until) return undefined;
  const shownFrom = from - SHOWN_BEFORE;
  if (now >= shownFrom && access.length > 0) {
    return [
      say.factAccess,
      <ul class="plain-list">
        {access.map((secret) => (
          <li>{/^https?:\/\/\S+$/.test(secret) ? <a href={secret}>{secret}</a> : <bdi>{secret}</bdi>}</li>
        ))}
      </ul>,
    ] as const;
  }
  if (resource.kind !== 'licence' || now >= shownFrom) return undefined;
  const { day, minute } = wallTimeAt(shownFrom);
  return [say.factAccess, say.accessFrom({ day, time: clockText(minute) })] as const;
}
