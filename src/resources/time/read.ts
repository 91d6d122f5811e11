import { isDay } from '#ground/day';
import { momentAt } from './clock.ts';

const WRITTEN = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * A moment as a program writes it (RFC 3339, or without an offset: then it is the clock on the wall; a day alone is its
 * midnight), in milliseconds since 1970, seconds cut off. Undefined for anything else, and for years in which nobody here lends anything.
 */
export function readMoment(text: string): number | undefined {
  const moment = momentOf(text);
  return moment !== undefined && moment >= EARLIEST && moment < LATEST ? moment : undefined;
}

const EARLIEST = Date.UTC(1991);
const LATEST = Date.UTC(2190);

function momentOf(text: string): number | undefined {
  if (isDay(text)) return momentAt(text, 0);
  const [, day, hour, minute, , offset] = WRITTEN.exec(text) ?? [];
  if (!day || !isDay(day) || Number(hour) > 24 || Number(minute) > 59) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  if (minutes > 1440) return undefined;
  if (offset === undefined) return momentAt(day, minutes);
  const read = Date.parse(`${day}T00:00:00${offset}`);
  return Number.isNaN(read) ? undefined : read + minutes * 60_000;
}

/** '9', '9:30', '09.30' or '9 Uhr' as minutes after midnight, 24:00 included; undefined for anything else. */
export function readClock(text: string): number | undefined {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?(?:\s*(?:Uhr|h))?$/i.exec(westernDigits(text.trim())) ?? [];
  if (hour === undefined) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= 1440 ? minutes : undefined;
}

// People type the digits of their keyboard: Arabic and Persian ones begin at these two.
const westernDigits = (text: string) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
