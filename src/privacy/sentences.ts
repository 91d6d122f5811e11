import type { Basis, ColumnPrivacy } from '#ground/database/privacy';
import type { Language } from '#ground/language';
import { words } from './words.generated.ts';

const articles = {
  'Art. 6(1)(a)': 'a61a',
  'Art. 6(1)(b)': 'a61b',
  'Art. 6(1)(c)': 'a61c',
  'Art. 6(1)(e)': 'a61e',
  'Art. 6(1)(f)': 'a61f',
  'Art. 9(2)(a)': 'a92a',
  'Art. 9(2)(d)': 'a92d',
  'Art. 9(2)(e)': 'a92e',
} as const satisfies Record<Basis, string>;

/** An article of the GDPR as the language writes it, with what it means. */
export const articleSentence = (language: Language, basis: Basis): string =>
  words[language].article({ article: articles[basis] });

/** Who sees something, as a piece of a sentence. */
export const audienceSentence = (language: Language, audience: ColumnPrivacy['audience']): string =>
  words[language].audience({ audience });

type Hold = Parameters<(typeof words)['de']['hold']>[0]['reason'];

/** Why something stays, and until when; the key comes from the life of a table. */
export const holdSentence = (language: Language, reason: string): string =>
  words[language].hold({ reason: reason as Hold });

type Column = Parameters<(typeof words)['de']['columnName']>[0]['column'];
const titled: readonly string[] = [
  'name', 'email', 'language', 'device', 'way', 'made_at', 'ends_at', 'role', 'during', 'organisation', 'umbrella',
  'subject', 'body_text', 'at', 'act', 'reason', 'recipient', 'given_at', 'withdrawn_at', 'contact',
]; // prettier-ignore

/** What people call a column; one without such a name is called as the program calls it. */
export const columnTitle = (language: Language, column: string): string =>
  words[language].columnName({ column: (titled.includes(column) ? column : 'other') as Column, code: column });

/** A period of so many days, in whole years where it is some. */
export const periodSentence = (language: Language, days: number): string =>
  days % 365 === 0 ? words[language].retYears({ n: days / 365 }) : words[language].retDays({ n: days });
