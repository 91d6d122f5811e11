import { isLanguage } from '#ground/language';
import { isOneAddress } from '#ground/mail';
import type { ReadCard } from './readCards.ts';

/** Why a row of a file becomes no contact. */
export type Refused = 'unreadable' | 'noName' | 'nameTooLong';

/** A row of a file as it is kept until somebody decides. */
export interface BroughtRow {
  /** Its place in the file: the card, or the row in the left margin of a spreadsheet. */
  readonly row: number;
  readonly name: string;
  readonly person: BroughtPerson | null;
  readonly refused: Refused | null;
  /** Names of columns or properties, and texts, that are not taken over. */
  readonly left: readonly string[];
  /** The contact, or the earlier row, that says the same. */
  readonly duplicate: { readonly id?: string; readonly row?: number; readonly name: string } | null;
  /** What was made of it. */
  readonly made?: string | undefined;
}

export interface BroughtPerson {
  readonly name: string;
  readonly address_form: string | null;
  readonly own_name: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly language: string;
  readonly note: string | null;
  readonly tags: readonly string[];
  readonly functions: readonly { readonly title: string; readonly where: string }[];
}

/** What a file says of one person, before it is looked at. */
export type Said = Omit<ReadCard, 'language'> & {
  readonly language: string | null;
  readonly addressForm?: string | null;
};

const NAME = 200;
const PHONE = /^\+?[\d\s()/.–-]{4,40}$/;

/** A row with what can be kept of it; each text that cannot be is named among what is left. */
export function rowOf(row: number, said: Said | 'unreadable' | 'noName'): BroughtRow {
  const refused = (reason: Refused, name = '') => ({
    row,
    name,
    person: null,
    refused: reason,
    left: [],
    duplicate: null,
  });
  if (typeof said === 'string') return refused(said);
  if (said.name.length > NAME) return refused('nameTooLong', said.name.slice(0, NAME));
  const left = [...said.left];
  const fitting = (texts: readonly string[], fits: (text: string) => boolean, most: number) => {
    const kept = texts.filter(fits).slice(0, most);
    left.push(...texts.filter((text) => !kept.includes(text)).map((text) => text.slice(0, 100)));
    return kept;
  };
  const short = (text: string | null | undefined, most: number) => {
    if (text === null || text === undefined || text === '') return null;
    if (text.length > most) left.push(`${text.slice(most, most + 60)}…`);
    return text.slice(0, most);
  };
  const functions = said.functions
    .filter(({ title, where }) => where !== '' && where.length <= NAME && title.length <= NAME)
    .slice(0, 10);
  const lost = said.functions.filter((each) => !functions.includes(each));
  left.push(...lost.map(({ title, where }) => `${title}, ${where}`.slice(0, 100)));
  const language = said.language?.slice(0, 2) ?? 'de';
  return {
    row,
    name: said.name,
    person: {
      name: said.name,
      address_form: short(said.addressForm, NAME),
      own_name: short(said.ownName, NAME),
      emails: fitting(said.emails, isOneAddress, 10),
      phones: fitting(said.phones, (phone) => PHONE.test(phone), 10),
      language: isLanguage(language) ? language : 'de',
      note: short(said.note, 5_000),
      tags: fitting(said.tags, (tag) => tag.length <= 50 && !/[,،;؛]/.test(tag), 20),
      functions,
    },
    refused: null,
    left,
    duplicate: null,
  };
}
