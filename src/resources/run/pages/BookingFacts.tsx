import type { ComponentChildren } from 'preact';
import { timeText } from '../../find/say.ts';
import { partsText } from '../labels.tsx';
import { purposeText } from '../purposeText.tsx';
import { words } from '../words.generated.ts';
import type { BookingShown } from './BookingShown.tsx';

/** What a booking is, and whom to call about it. */
export function Facts({ visit, booking, resource, booker }: BookingShown) {
  const { language } = visit;
  const say = words[language];
  const parts = partsText(language, booking, resource);
  const contact = booking.guest ?? booker;
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [say.when, timeText(language, booking)],
    [say.where, <bdi>{booking.resource.name}</bdi>],
    ...(parts === '' ? [] : [[say.parts, parts] as const]),
    [say.what, purposeText(language, booking)],
    ...(booking.people === null ? [] : [[say.peopleColumn, say.people({ n: booking.people })] as const]),
    ...(contact
      ? [
          [
            say.contact,
            <>
              <bdi>{contact.name}</bdi> · <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </>,
          ] as const,
        ]
      : []),
    ...(booking.accessNote === null ? [] : [[say.access, <bdi>{booking.accessNote}</bdi>] as const]),
    ...(booking.reason === null ? [] : [[say.reason, <bdi>{booking.reason}</bdi>] as const]),
    ...(booking.series === null ? [] : [[say.series, say.partOfSeries] as const]),
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
