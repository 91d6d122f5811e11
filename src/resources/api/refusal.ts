import { problemAnswer } from '#ground/http';
import type { Fate } from '../fate.ts';
import type { Span } from '../time/span.ts';
import type { DateTold } from './shapes.ts';
import { spanTold, whyTold } from './told.ts';

type Refused = Exclude<Fate, { fate: 'free' }>;

const names = {
  taken: { status: 409, name: 'taken', title: 'This time is taken' },
  closed: { status: 409, name: 'closed', title: 'It is closed then' },
  broken: { status: 422, name: 'rule-broken', title: 'A rule is against it' },
} as const;

/** Why a wish cannot be had, and what can be had next; with the fate of each date where there were several. */
export const fateProblem = (fate: Refused, next: Span | undefined, dates?: readonly DateTold[]): Response => {
  const { detail, ...why } = whyTold(fate);
  const more = { ...why, next_free: next ? spanTold(next) : null, ...(dates ? { dates } : {}) };
  return problemAnswer({ ...names[fate.fate], detail, more });
};

export const matchNeeded = (): Response =>
  problemAnswer({
    status: 428,
    name: 'match-needed',
    title: 'If-Match is needed',
    detail: 'Send the ETag that GET gave for this booking, so that nobody else’s change is overwritten.',
  });

export const changedMeanwhile = (mark: string): Response =>
  problemAnswer({
    status: 412,
    name: 'changed-meanwhile',
    title: 'It was changed meanwhile',
    detail: 'Read it again and decide anew. Nothing was changed.',
    headers: { ETag: mark },
  });

export const hasEnded = (): Response =>
  problemAnswer({
    status: 409,
    name: 'ended',
    title: 'This booking is over',
    detail: 'It was refused or cancelled, has lapsed or lies in the past. Nothing was changed.',
  });
