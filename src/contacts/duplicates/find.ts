import { sql } from 'kysely';
import type { Write } from '#ground/database';
import '../tables.ts';

/** Two entries that may be one person, and what speaks for it. */
export interface Pair {
  readonly a: Entry;
  readonly b: Entry;
  readonly because: readonly Because[];
}
export type Because = 'name' | 'nearName' | 'email' | 'phone';

export interface Entry {
  readonly id: string;
  readonly name: string;
}

export interface Keyed extends Entry {
  readonly key: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

const MOST_PAIRS = 100;
// A number many share is a switchboard's, and a name many share says nothing of any two of them.
const MOST_ALIKE = 6;

/** Entries of the organisation that may be the same person, the surest first; at most a hundred pairs. */
export async function duplicatesOf(write: Write, organisation: number): Promise<Pair[]> {
  const { rows } = await sql<Keyed>`
    select id, name, person_key(name) as key, emails, phones from contact_person
    where organisation = ${organisation} order by sort_key(name), id`.execute(write);
  return pairsIn(rows).slice(0, MOST_PAIRS);
}

/** Pairs among these, each once. Names are near when they differ by one letter, so letters left out meet in a bucket. */
export function pairsIn(people: readonly Keyed[]): Pair[] {
  const buckets = new Map<string, Keyed[]>();
  for (const person of people) {
    for (const sign of new Set(signsOf(person))) {
      const bucket = buckets.get(sign);
      if (bucket) bucket.push(person);
      else buckets.set(sign, [person]);
    }
  }
  const pairs = new Map<string, { a: Keyed; b: Keyed; because: Set<Because> }>();
  for (const [sign, bucket] of buckets) {
    if (bucket.length < 2 || bucket.length > MOST_ALIKE) continue;
    for (const [index, a] of bucket.entries()) {
      for (const b of bucket.slice(index + 1)) {
        const pair = pairs.get(`${a.id} ${b.id}`) ?? { a, b, because: new Set<Because>() };
        pair.because.add(becauseOf(sign, a, b));
        pairs.set(`${a.id} ${b.id}`, pair);
      }
    }
  }
  return [...pairs.values()]
    .map(({ a, b, because }) => ({ a, b, because: [...because].toSorted() }))
    .toSorted((one, other) => weight(other) - weight(one));
}

/** What two entries of one person have in common, with a letter in front that says of what kind it is. */
function signsOf({ key, emails, phones }: Keyed): string[] {
  const near = key.length < 6 ? [] : [...key].map((_, at, letters) => letters.toSpliced(at, 1).join(''));
  return [
    ...(key === '' ? [] : [key, ...near].map((each) => `n${each}`)),
    ...emails.map((email) => `e${email.toLowerCase().normalize('NFKC')}`),
    ...phones.map((phone) => `p${digitsOf(phone)}`),
  ];
}

function becauseOf(sign: string, a: Keyed, b: Keyed): Because {
  if (sign.startsWith('e')) return 'email';
  if (sign.startsWith('p')) return 'phone';
  return a.key === b.key ? 'name' : 'nearName';
}

/** Digits alone, Germany's country code as the zero it stands for. */
export const digitsOf = (phone: string): string =>
  phone.replace(/^\s*(?:\+|00)49\s*(?:\(0\))?/, '0').replace(/\D/g, '');

const weights: Record<Because, number> = { email: 4, name: 3, phone: 2, nearName: 1 };
const weight = ({ because }: Pair): number => because.reduce((sum, each) => sum + weights[each], 0);
