import { record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { isLanguage, type Language } from '#ground/language';
import { isOneAddress, post } from '#ground/mail';
import type { Use } from '../kinds.ts';
import type { Filters } from '../people/filters.ts';
import { type Line, peopleList } from '../people/list.ts';
import { words } from './words.generated.ts';

/** A mailing reaches no more; for more, a newsletter is the means. */
export const mostLetters = 2_000;

/** Who of a list is written to, and how many are not for which reason. */
export interface Reached {
  readonly to: readonly Line[];
  readonly notKept: number;
  readonly objected: number;
  readonly noEmail: number;
}

/** Everybody the filters find, sorted by whether they may be written to for this purpose. */
export async function reachedBy(
  write: Write,
  organisation: number,
  filters: Filters,
  use: Use,
  today: Day,
): Promise<Reached> {
  const all = await peopleList(write, organisation, { ...filters, use: undefined }, today, { most: mostLetters + 1 });
  const kept = all.filter(({ uses }) => uses.includes(use));
  const willing = kept.filter(({ objected_on }) => objected_on === null || objected_on > today);
  const to = willing.filter(({ emails }) => emails[0] !== undefined && isOneAddress(emails[0]));
  return {
    to,
    notKept: all.length - kept.length,
    objected: kept.length - willing.length,
    noEmail: willing.length - to.length,
  };
}

export interface Mailing {
  /** Made with the preview: the same mailing is sent once, however often the button is pressed. */
  readonly id: string;
  readonly use: Use;
  readonly subject: string;
  readonly text: string;
}

/**
 * Writes to everybody who may be written to, each a letter of their own, framed in their language. Who is reached is
 * found anew here: who objected since the preview gets none. Returns how many letters, undefined where it was sent before.
 */
export async function sendMailing(
  write: Write,
  actor: string,
  owner: { node: number; slug: string; name: string },
  filters: Filters,
  mailing: Mailing,
  today: Day,
): Promise<number | undefined> {
  const { id, use, subject, text } = mailing;
  const { to } = await reachedBy(write, owner.node, filters, use, today);
  const made = await write
    .insertInto('contact_mailing')
    .values({ id, organisation: owner.node, subject, use, letters: to.length })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) return undefined;
  for (const line of to) {
    const language = languageOf(line);
    await post(write, {
      to: line.emails[0]!,
      language,
      about: 'contacts',
      subject,
      paragraphs: paragraphsFor(line, text),
      closing: words[language].frame({ organisation: owner.name, use }),
    });
  }
  await record(write, {
    actor,
    act: 'contacts.write',
    subject: owner.slug,
    after: { mailing: id, use, letters: to.length },
  });
  return to.length;
}

/** The letter to one person: how they are addressed, then the text. */
export const paragraphsFor = (line: Pick<Line, 'address_form'>, text: string): string[] => [
  ...(line.address_form === null ? [] : [`${line.address_form},`]),
  ...text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ''),
];

export const languageOf = ({ language }: Pick<Line, 'language'>): Language => (isLanguage(language) ? language : 'de');
