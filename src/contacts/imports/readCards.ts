import ICAL from 'ical.js';

/** A card as it was read: what we take over, and the names of what we don't. */
export interface ReadCard {
  readonly name: string;
  readonly ownName: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly note: string | null;
  readonly functions: readonly { readonly title: string; readonly where: string }[];
  /** Properties that say something and are not taken over: 'BDAY', 'PHOTO'. */
  readonly left: readonly string[];
}

const TAKEN = new Set(
  'begin end version prodid rev uid kind fn n sort-string x-own-name email tel lang title role org categories note'.split(
    ' ',
  ),
);
const MOST_CARDS = 5_000;

/**
 * Reads vCards of versions 2.1, 3.0 and 4.0, any number in one file. One that cannot be read is said to be so at its
 * place; nothing is left out silently. Undefined where the text holds no card at all, or more than five thousand.
 */
export function readCards(bytes: Uint8Array): (ReadCard | 'unreadable' | 'noName')[] | undefined {
  const cards = cardsIn(textOf(bytes));
  if (cards.length === 0 || cards.length > MOST_CARDS) return undefined;
  return cards.map((lines) => {
    try {
      return readCard(lines);
    } catch {
      return 'unreadable';
    }
  });
}

/** Files of old programs are Windows-1252; those of new ones UTF-8, some UTF-16. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The unfolded lines of each card, those with BEGIN and END left out. A card within a card belongs to nobody. */
function cardsIn(text: string): string[][] {
  const cards: string[][] = [];
  let card: string[] | undefined;
  for (const line of unfolded(text)) {
    if (/^(?:[\w-]+\.)?begin:\s*vcard\s*$/i.test(line)) card = [];
    else if (/^(?:[\w-]+\.)?end:\s*vcard\s*$/i.test(line)) {
      if (card) cards.push(card);
      card = undefined;
    } else if (line.trim() !== '') card?.push(line);
  }
  // A file that breaks off within a card still says who it was about; reading it tells whether that suffices.
  if (card) cards.push(card);
  return cards;
}

/** Lines as they were before folding; 2.1 also breaks quoted-printable text with "=" at the end of a line. */
function unfolded(text: string): string[] {
  const lines: string[] = [];
  for (const line of text
    .replace(/^\ufeff/, '')
    .replaceAll('\0', '')
    .split(/\r\n|\r|\n/)) {
    const last = lines.at(-1);
    if (last !== undefined && /^[^:]*quoted-printable[^:]*:/i.test(last) && last.endsWith('=')) {
      lines[lines.length - 1] = last.slice(0, -1) + line;
    } else if (last !== undefined && /^[ \t]/.test(line)) {
      lines[lines.length - 1] = last + line.slice(1);
    } else {
      lines.push(line);
    }
  }
  return lines;
}

function readCard(lines: readonly string[]): ReadCard | 'noName' {
  const version = lines.some((line) => /^version:\s*4/i.test(line)) ? '4.0' : '3.0';
  const modern = lines.map(modernised).filter((line) => line !== undefined && !/^version:/i.test(line));
  const component = ICAL.Component.fromString(
    ['BEGIN:VCARD', `VERSION:${version}`, ...modern, 'END:VCARD'].join('\r\n'),
  );
  const all = (name: string) => component.getAllProperties(name);
  const texts = (name: string) =>
    all(name).flatMap((property) => property.getValues().map((value: unknown) => plain([value].flat().join(' '))));
  const [family = '', given = '', middle = ''] = all('n')
    .flatMap((property) => property.getValues().flat())
    .map(String);
  const organisations = all('org').map((property) => ({
    group: groupOf(property),
    text: plain(property.getValues().flat().filter(Boolean).join(', ')),
  }));
  const name =
    texts('fn').find((text) => text !== '') ??
    ([given, middle, family].map(plain).filter(Boolean).join(' ') ||
      (organisations[0]?.text ?? texts('email')[0] ?? ''));
  if (name === '') return 'noName';
  const titles = [...all('title'), ...all('role')].map((property) => ({
    group: groupOf(property),
    text: plain(String(property.getFirstValue() ?? '')),
  }));
  const functions = functionsIn(titles, organisations);
  // A title without a place has nowhere to be kept, but is not lost from sight.
  const titleless = titles.filter(({ text }) => !functions.some(({ title }) => title === text)).map(({ text }) => text);
  return {
    name: oneLine(name),
    ownName: texts('x-own-name').map(oneLine)[0] ?? null,
    emails: distinct(texts('email').map((email) => email.replace(/^mailto:/i, ''))),
    phones: distinct(texts('tel').map((phone) => phone.replace(/^tel:/i, '').replace(/;ext=/i, '/'))),
    language: texts('lang')[0]?.toLowerCase() ?? null,
    tags: distinct(texts('categories')),
    note: texts('note').filter(Boolean).join('\n') || null,
    functions,
    left: distinct([
      ...titleless,
      ...component
        .getAllProperties()
        .filter((property) => !TAKEN.has(property.name))
        .map((property) => property.name.toUpperCase()),
    ]),
  };
}

interface Said {
  readonly group: string | undefined;
  readonly text: string;
}

/** A title belongs to the organisation of its group; without groups to the only one there is. */
function functionsIn(titles: readonly Said[], organisations: readonly Said[]): ReadCard['functions'] {
  return organisations.flatMap(({ group, text }, index) => {
    const fitting = titles.filter((title) =>
      group === undefined ? title.group === undefined && index === 0 : title.group === group,
    );
    if (text === '') return [];
    return fitting.length === 0
      ? [{ title: '', where: text }]
      : fitting.map((title) => ({ title: title.text, where: text }));
  });
}

const groupOf = (property: { getFirstParameter(name: string): string }): string | undefined =>
  property.getFirstParameter('group') || undefined;

/**
 * A line of 2.1 as 3.0 writes it: bare parameters become types, quoted-printable is decoded. Pictures, sounds and keys
 * are kept as a name only. A line that is none is undefined.
 */
function modernised(line: string): string | undefined {
  const at = colonOf(line);
  if (at < 1) return undefined;
  const [name = '', ...parameters] = line.slice(0, at).split(';');
  const value = line.slice(at + 1);
  if (!/^(?:[\w-]+\.)?[\w-]+$/.test(name)) return undefined;
  if (/^(?:[\w-]+\.)?(?:photo|logo|sound|key)$/i.test(name)) return `${name}:x`;
  const quoted = parameters.some((parameter) => /^(?:encoding=)?quoted-printable$/i.test(parameter));
  const charset = parameters.map((parameter) => /^charset=(.+)$/i.exec(parameter)?.[1]).find(Boolean) ?? 'utf-8';
  const kept = parameters
    .filter(
      (parameter) =>
        !/^(?:(?:encoding|charset)=|quoted-printable$|8bit$|7bit$|base64$)/i.test(parameter) && parameter !== '',
    )
    .map((parameter) => (parameter.includes('=') ? parameter : `TYPE=${parameter}`));
  return `${[name, ...kept].join(';')}:${quoted ? decoded(value, charset) : value}`;
}

/** The colon that ends the name and its parameters, not one within quotes. */
function colonOf(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  return -1;
}

function decoded(value: string, charset: string): string {
  const bytes = Buffer.from(
    value.replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  );
  let text: string;
  try {
    text = new TextDecoder(charset).decode(bytes);
  } catch {
    text = bytes.toString('utf8');
  }
  // Whole lines may stand in it; as 3.0 writes them they are \n.
  return text.replace(/\r\n|\r|\n/g, '\\n');
}

/** One text without signs the database or a page cannot hold. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];
