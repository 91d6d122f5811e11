import type { Day } from '#ground/day';
import { type ResourceKind, resourceKinds } from '../resource.ts';
import { momentAt } from '../time/clock.ts';
import { readClock } from '../time/read.ts';
import { dayAsked, lengths } from './asked.ts';

/** What somebody looks for, as the address says it; texts are kept as typed. */
export interface Question {
  readonly kind: ResourceKind | undefined;
  readonly people: number | undefined;
  readonly stepFree: boolean;
  readonly place: string;
  /** How long; undefined where nothing is looked for yet. */
  readonly minutes: number | undefined;
  readonly on: Day | undefined;
  /** Minutes after midnight. */
  readonly at: number | undefined;
  readonly typed: { readonly people: string; readonly on: string; readonly at: string };
}

/** Reads the question of an address. What makes no sense is not asked, and stays in its field. */
export function readQuestion({ searchParams }: URL): Question {
  const typed = (name: string, most = 40) => (searchParams.get(name) ?? '').slice(0, most);
  const people = Number(westernDigits(typed('people')));
  return {
    kind: resourceKinds.find((kind) => kind === typed('kind')),
    people: Number.isInteger(people) && people > 0 && people <= 10_000 ? people : undefined,
    stepFree: typed('stepFree') !== '',
    place: typed('place', 100).trim(),
    minutes: lengths.find((each) => each === Number(typed('minutes'))),
    on: dayAsked(typed('on')),
    at: readClock(typed('at')),
    typed: { people: typed('people'), on: typed('on'), at: typed('at') },
  };
}

/** From which moment on: the day asked for, never before now, at its hour where one was named. */
export function momentAsked({ on, at }: Pick<Question, 'on' | 'at'>, today: Day, now: number): number {
  if (on === undefined && at === undefined) return now;
  const day = on === undefined || on < today ? today : on;
  const asked = momentAt(day, at ?? 0);
  return asked >= now ? asked : now;
}

const westernDigits = (text: string) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
