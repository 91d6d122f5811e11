import ICAL from 'ical.js';

// RFC 6350 counts the space in front of a continued line among its 75 octets; the library does not.
ICAL.foldLength = 74;

/** What a card says of a person. */
export interface Card {
  readonly id: string;
  readonly name: string;
  readonly own_name: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly language: string;
  readonly tags: readonly string[];
  readonly note?: string | null;
  readonly functions: readonly { readonly title: string; readonly where: string }[];
}

/** Cards as one vCard 4.0 file (RFC 6350): CRLF, folded at 75 octets, everything people wrote escaped. */
export const cardsText = (cards: readonly Card[]): string => cards.map(cardText).join('');

function cardText(card: Card): string {
  const component = new ICAL.Component('vcard');
  const add = (name: string, value: string | readonly string[], more: Record<string, string> = {}) => {
    const property = new ICAL.Property(name, component);
    if (typeof value === 'string') property.setValue(oneSpace(value));
    else property.setValues(value.map(oneSpace));
    for (const [parameter, said] of Object.entries(more)) property.setParameter(parameter, said);
    component.addProperty(property);
  };
  add('version', '4.0');
  add('uid', `urn:uuid:${card.id}`);
  add('kind', 'individual');
  add('fn', card.name);
  if (card.own_name !== null) add('x-own-name', card.own_name);
  for (const [index, email] of card.emails.entries()) add('email', email, index === 0 ? { pref: '1' } : {});
  for (const phone of card.phones) add('tel', phone);
  add('lang', card.language);
  // Several functions: a group ties each title to where it is held.
  for (const [index, { title, where }] of card.functions.entries()) {
    const group = `f${index + 1}`;
    if (title !== '') add('title', title, { group });
    const place = new ICAL.Property('org', component);
    // The parts of an organisation's name are parted by semicolons, so one with a semicolon is one part.
    place.setValue([oneSpace(where)]);
    place.setParameter('group', group);
    component.addProperty(place);
  }
  if (card.tags.length > 0) add('categories', card.tags);
  if (card.note) add('note', card.note);
  return `${component.toString()}\r\n`;
}

// Line breaks are written as \n; every other control character would end a line or a card.
const oneSpace = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ');
