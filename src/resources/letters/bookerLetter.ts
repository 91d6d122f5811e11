import { formatList, type Language } from '#ground/language';
import type { Letter } from '#ground/mail';
import { routes } from '#routes';
import type { Booking } from '../queries/booking.ts';
import type { HouseOf } from '../resource.ts';
import { whenText } from '../sentence.ts';
import { clockText, wallTimeAt } from '../time/clock.ts';
import { words } from './words.generated.ts';

/** What a letter tells whoever booked. */
export type BookerTold =
  | 'booked'
  | 'asked'
  | 'approved'
  | 'refused'
  | 'changed'
  | 'cancelled'
  | 'offered'
  | 'moved'
  | 'calledOff';

const MOST_DATES = 60;
const ended: ReadonlySet<BookerTold> = new Set(['refused', 'cancelled', 'calledOff']);

/** The letter about some bookings of one house that were made together; all but whom it goes to. */
export function bookerLetter(
  about: BookerTold,
  bookings: readonly Booking[],
  house: HouseOf,
  language: Language,
  { publicUrl, link }: { readonly publicUrl: string; readonly link?: string | undefined },
): Omit<Letter, 'to' | 'language'> {
  const say = words[language];
  const first = bookings[0]!;
  const what = first.resource.name;
  const when = bookings.length === 1 ? whenText(language, first) : say.dates({ count: bookings.length });
  const address = link ?? ownPage(first, language, publicUrl);
  return {
    about: `booking${about[0]!.toUpperCase()}${about.slice(1)}`,
    subject: say.subjectOf({ about, what, when }),
    paragraphs: [
      say.textOf({ about, count: bookings.length }),
      ...(first.offerUntil === null ? [] : [say.heldUntil(momentOf(first.offerUntil))]),
      ...(about === 'changed' && first.state === 'asked' ? [say.stillAsked] : []),
      detailsOf(bookings, house, language),
      ...(ended.has(about) && first.reason !== null ? [`${say.reason}\n${first.reason}`] : []),
      ...(ended.has(about) ? [] : onTheWay(first, house, language)),
      ...callLine(house, language),
      ...(about === 'offered'
        ? []
        : [say.inCalendar({ gone: ended.has(about) ? 'true' : 'other', count: bookings.length })]),
    ],
    ...(address ? { action: { label: about === 'offered' ? say.takeOffer : say.openBooking, address } } : {}),
  };
}

/** What, when, where, for whom: a line each. */
function detailsOf(bookings: readonly Booking[], house: HouseOf, language: Language): string {
  const say = words[language];
  const [{ resource, organisation, purpose, parts, people }] = bookings as [Booking];
  const named = parts.flatMap(({ name }) => (name === null ? [] : [name]));
  const dates = bookings.slice(0, MOST_DATES).map((booking) => whenText(language, booking));
  return [
    say.what({ what: resource.name, house: house.name }),
    ...(dates.length === 1
      ? [say.when({ when: dates[0]! })]
      : [
          say.whenAll,
          ...dates,
          ...(bookings.length > dates.length ? [say.more({ count: bookings.length - dates.length })] : []),
        ]),
    ...(named.length > 0 && bookings.length === 1 ? [say.parts({ parts: formatList(language, named) })] : []),
    ...(resource.kind === 'licence' ? [] : [say.where(house)]),
    ...(organisation ? [say.whom({ whom: organisation.name })] : []),
    say.purpose({ purpose }),
    ...(people === null ? [] : [say.people({ people })]),
  ].join('\n');
}

/** How to get there and what to keep to, as the house says it. */
function onTheWay({ resource }: Booking, { directions, houseRules }: HouseOf, language: Language): string[] {
  const say = words[language];
  if (resource.kind === 'licence') return [say.wayIn];
  return [
    ...(directions === null ? [] : [`${say.directions}\n${directions}`]),
    ...(houseRules === null ? [] : [`${say.houseRules}\n${houseRules}`]),
  ];
}

function callLine({ contact, phone, email }: HouseOf, language: Language): string[] {
  const ways = [contact, phone, email].filter((way) => way !== null);
  return ways.length === 0 ? [] : [`${words[language].questions}\n${ways.join('\n')}`];
}

function ownPage({ id, organisation }: Booking, language: Language, publicUrl: string): string | undefined {
  return organisation
    ? publicUrl + routes.booking.to({ language, organisation: organisation.slug, booking: id })
    : undefined;
}

function momentOf(moment: number) {
  const { day, minute } = wallTimeAt(moment);
  return { day, time: clockText(minute) };
}
