import { z } from 'zod';
import { field, type Form, readForm } from '#ground/forms';
import type { Language } from '#ground/language';
import { bookingPurposes, showing, timeFields } from '../booking/wish.ts';
import type { PurposeKind } from '../resource.ts';
import { momentAt, wallTimeAt } from '../time/clock.ts';
import { readClock } from '../time/read.ts';
import type { Span } from '../time/span.ts';
import { words } from './words.generated.ts';

export interface GuestWish {
  readonly name: string;
  readonly email: string;
  readonly time: Span;
  readonly people: number | undefined;
  readonly purpose: string;
  readonly purposeKind: PurposeKind;
}

/** What was typed, with a time that was free put in its place where that button was pressed. */
export async function readGuestForm(
  request: Request,
  language: Language,
): Promise<{ wish: GuestWish; form: Form } | { refused: Form }> {
  const shape = z.object({
    name: field.text(),
    email: field.email(),
    day: field.day(language),
    from: field.text({ most: 20 }),
    until: field.text({ most: 20 }),
    people: field.optionalNumber({ least: 1, most: 10_000 }),
    purposeKind: field.choice(bookingPurposes),
    purpose: field.longText({ most: 500 }),
    take: field.optionalText({ most: 40 }),
  });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return read;
  const { day, from, until, take, ...rest } = read.values;
  const taken = readTake(take);
  if (taken)
    return {
      wish: { ...rest, time: taken },
      form: { ...read.form, typed: showing(read.form.typed, timeFields(taken)) },
    };
  const [begins, ends] = [readClock(from), readClock(until)];
  if (begins === undefined || ends === undefined) {
    const { noClock } = words[language];
    const problems = {
      ...(begins === undefined ? { from: noClock } : {}),
      ...(ends === undefined ? { until: noClock } : {}),
    };
    return { refused: { ...read.form, problems } };
  }
  return { wish: { ...rest, time: { from: momentAt(day, begins), until: momentAt(day, ends) } }, form: read.form };
}

/** A free time as the button that takes it sends it; undefined where the fields could not show it. */
export function takeOf({ from, until }: Span): string | undefined {
  return wallTimeAt(from).day === wallTimeAt(until - 1).day ? `${from}/${until}` : undefined;
}

function readTake(text: string | undefined): Span | undefined {
  const [, from, until] = /^(\d{12,13})\/(\d{12,13})$/.exec(text ?? '') ?? [];
  return from === undefined ? undefined : { from: Number(from), until: Number(until) };
}
