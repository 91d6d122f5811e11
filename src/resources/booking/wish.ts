import { z } from 'zod';
import { field, type Form, readForm, type Typed } from '#ground/forms';
import type { Language } from '#ground/language';
import { type PurposeKind, purposeKinds, type Resource, usualSlots } from '../resource.ts';
import { clockText, momentAt, nextDay, wallTimeAt } from '../time/clock.ts';
import { readClock } from '../time/read.ts';
import type { Span } from '../time/span.ts';
import type { Day } from '#ground/day';
import { type Repeat, repeats } from './repeat.ts';
import { words } from './words.generated.ts';

/** What it may be booked for here; exhibitions have their own form. */
export const bookingPurposes = purposeKinds.filter((kind) => kind !== 'exhibition');

/** What somebody asks for, read but not judged. */
export interface Wished {
  /** The id it gets. */
  readonly booking: string | undefined;
  /** Slug of an own organisation; 'other' where another one is named. */
  readonly organisation: string | undefined;
  readonly other: string | undefined;
  readonly day: Day;
  readonly time: Span;
  readonly slots: number;
  readonly people: number | undefined;
  readonly purpose: string;
  readonly purposeKind: PurposeKind;
  readonly repeat: Repeat | undefined;
  readonly times: number | undefined;
  readonly lastDay: Day | undefined;
  readonly except: string | undefined;
  readonly rrule: string | undefined;
  /** decide: the dates of a series were seen. edit: back to the form. */
  readonly step: 'decide' | 'edit' | undefined;
}

const shapeIn = (language: Language) =>
  z.object({
    booking: field.optionalText({ most: 36 }),
    organisation: field.optionalText({ most: 100 }),
    other: field.optionalText(),
    day: field.day(language),
    from: field.text({ most: 20 }),
    until: field.text({ most: 20 }),
    untilDay: field.optionalDay(language),
    slots: field.optionalNumber({ least: 1, most: 200 }),
    people: field.optionalNumber({ least: 1, most: 10_000 }),
    purpose: field.longText({ most: 500 }),
    purposeKind: field.choice(bookingPurposes),
    repeat: field.optionalChoice(repeats),
    times: field.optionalNumber({ least: 1, most: 1_000 }),
    lastDay: field.optionalDay(language),
    except: field.optionalLongText({ most: 1_000 }),
    rrule: field.optionalLongText({ most: 500 }),
    take: field.optionalText({ most: 40 }),
    step: field.optionalChoice(['decide', 'edit']),
  });

/** Reads the form. Where a button was pressed that takes a free time, that time stands in the fields from now on. */
export async function readWish(
  request: Request,
  language: Language,
  resource: Resource,
): Promise<{ wished: Wished; form: Form } | { refused: Form }> {
  const read = await readForm(request, shapeIn(language), language);
  if ('refused' in read) return { refused: taking(read.refused) };
  const form = taking(read.form);
  const { from, until, untilDay, take, slots, ...rest } = read.values;
  const whole = { ...rest, slots: slots ?? usualSlots(resource) };
  const taken = readTake(take);
  if (taken) return { form, wished: { ...whole, day: wallTimeAt(taken.from).day, time: taken } };

  const { day } = rest;
  const [begins, ends] = [readClock(from), readClock(until)];
  if (begins !== undefined && ends !== undefined) {
    const time = { from: momentAt(day, begins), until: momentAt(untilDay ?? day, ends) };
    return { form, wished: { ...whole, time } };
  }
  const { noClock } = words[language];
  const problems = {
    ...(begins === undefined ? { from: noClock } : {}),
    ...(ends === undefined ? { until: noClock } : {}),
  };
  return { refused: { ...form, problems } };
}

/** A time as the button that takes it sends it. */
export const takeOf = ({ from, until }: Span): string => `${from}/${until}`;

function readTake(text: string | undefined): Span | undefined {
  const [, from, until] = /^(\d{12,13})\/(\d{12,13})$/.exec(text ?? '') ?? [];
  return from === undefined ? undefined : { from: Number(from), until: Number(until) };
}

function taking(form: Form): Form {
  const taken = readTake(form.typed.get('take'));
  return taken ? { ...form, typed: showing(form.typed, timeFields(taken)) } : form;
}

/** The same answers with some of them put in their place. */
export const showing = (typed: Typed, shown: Readonly<Record<string, string>>): Typed => ({
  ...typed,
  get: (name) => (Object.hasOwn(shown, name) ? shown[name]! : typed.get(name)),
  all: (name) => (Object.hasOwn(shown, name) ? [shown[name]!] : typed.all(name)),
  has: (name) => Object.hasOwn(shown, name) || typed.has(name),
});

/** A stretch as the fields of the form show it. What ends at midnight ends at 24:00 of the day before. */
export function timeFields({ from, until }: Span): { day: string; from: string; until: string; untilDay: string } {
  const [begins, ends] = [wallTimeAt(from), wallTimeAt(until)];
  const midnight = ends.minute === 0 && ends.day === nextDay(begins.day);
  return {
    day: begins.day,
    from: clockText(begins.minute),
    until: clockText(midnight ? 1440 : ends.minute),
    untilDay: midnight || ends.day === begins.day ? '' : ends.day,
  };
}
