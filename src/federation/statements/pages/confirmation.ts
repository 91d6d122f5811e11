import { z } from 'zod';
import { emptyForm, field, type Form, readForm, versionOf } from '#ground/forms';
import type { Language } from '#ground/language';
import type { Confirmation } from '../commands/confirm.ts';
import { type Figure, type Figures, figures, isOptional } from '../figure.ts';
import { type Answer, answered } from '../queries/answer.ts';
import { words } from '../words.generated.ts';
import type { Asked } from './reach.ts';

/** A figure that is three times what it was, or a third: worth a second look, and nothing more. */
export interface Jump {
  figure: Figure;
  before: number;
  now: number;
}

export type ReadConfirmation =
  | { confirmation: Omit<Confirmation, 'byPhone'>; version: string; form: Form; jumps: readonly Jump[] }
  | { refused: Form };

/** What was sent, read by the questions that were asked. Jumps that were looked at already are not told again. */
export async function readConfirmation(request: Request, asked: Asked, language: Language): Promise<ReadConfirmation> {
  const { questions } = asked.statement;
  const read = await readForm(request, shapeOf(questions), language);
  if ('refused' in read) return { refused: read.refused };
  const { values, form } = read;
  const reported = Object.fromEntries(
    questions.flatMap((figure) => (values[figure] === undefined ? [] : [[figure, values[figure]]])),
  ) as Figures;
  const problems = moreThanAll(reported, language);
  if (Object.keys(problems).length > 0) return { refused: { ...form, problems } };
  const jumps = jumpsOf(reported, asked.before?.answer.reported ?? {});
  return {
    confirmation: { reported, stillRight: values.data === 'right', confirmedAs: values.confirmedAs },
    version: values.version ?? '',
    form,
    jumps: lookedAt(jumps) === (values.lookedAt ?? '') ? [] : jumps,
  };
}

/** The form as it is first shown: with what was reported already, where there is something. */
export function storedForm({ reported, stillRight, confirmedAs }: Answer, language: Language): Form {
  const numbers = Object.entries(reported).map(([figure, number]) => [figure, String(number)] as const);
  return emptyForm(language, {
    ...Object.fromEntries(numbers),
    ...(stillRight === null ? {} : { data: stillRight ? 'right' : 'changing' }),
    confirmedAs,
  });
}

export const versionFor = (answer: Answer): string => versionOf(answered(answer));

/** Names the jumps somebody was asked about, so that a new number is asked about anew. */
export const lookedAt = (jumps: readonly Jump[]): string =>
  jumps.map(({ figure, now }) => `${figure}=${now}`).join(' ');

export function jumpsOf(now: Figures, before: Figures): Jump[] {
  return figures.flatMap((figure) => {
    const [then, told] = [before[figure], now[figure]];
    if (then === undefined || told === undefined) return [];
    // Between small numbers three times as many is nothing: from two volunteers to seven.
    const small = Math.max(then, told) < 10;
    return !small && (told > 3 * then || then > 3 * told) ? [{ figure, before: then, now: told }] : [];
  });
}

const MOST: Partial<Record<Figure, number>> = { languages: 300, districts: 500 };

function shapeOf(questions: readonly Figure[]) {
  const number = (figure: Figure) => {
    const range = { most: MOST[figure] ?? 9_999_999 };
    return questions.includes(figure) && !isOptional(figure) ? field.wholeNumber(range) : field.optionalNumber(range);
  };
  return z.object({
    data: field.choice(['right', 'changing']),
    persons: number('persons'),
    under27: number('under27'),
    women: number('women'),
    volunteers: number('volunteers'),
    staff: number('staff'),
    languages: number('languages'),
    districts: number('districts'),
    confirmedAs: field.text({ most: 100 }),
    version: field.optionalText(),
    lookedAt: field.optionalText({ most: 500 }),
  });
}

/** The young and the women are among the members. */
function moreThanAll({ persons, under27, women }: Figures, language: Language): Record<string, string> {
  if (persons === undefined) return {};
  const sentence = words[language].moreThanAll({ all: persons });
  return {
    ...(under27 !== undefined && under27 > persons ? { under27: sentence } : {}),
    ...(women !== undefined && women > persons ? { women: sentence } : {}),
  };
}
