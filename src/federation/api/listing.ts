import type { Reading } from '#ground/database';
import type { Cursor, MemberRow } from '../queries/members.ts';
import { inHouse } from './inHouse.ts';
import { membersBelow } from './membersBelow.ts';
import type { Question } from './question.ts';
import type { Item } from './shapes.ts';
import { umbrellaNode } from './nodes.ts';

/** A list that can be counted and turned page by page. */
export interface Listing {
  total(): Promise<Total>;
  /** The rows after the given one (absent: from the beginning), at most `limit`. */
  page(limit: number, after?: Cursor): Promise<MemberRow[]>;
}

export interface Total {
  total: number;
  totalIsAtLeast?: true;
}

/** The list a question asks for; undefined where its umbrella is none. */
export async function listingOf(db: Reading, question: Question): Promise<Listing | undefined> {
  if (question.umbrella === undefined) return inHouse(db, question);
  const umbrella = await umbrellaNode(db, question.umbrella);
  return umbrella === undefined ? undefined : membersBelow(db, umbrella, question);
}

/** A row as the API tells it: what is not known is null. */
export function itemOf(row: MemberRow): Item {
  const { place, ags } = row;
  return {
    slug: row.slug,
    name: row.name,
    originalName: row.original ?? null,
    kind: row.kind,
    legalForm: row.legalForm ?? null,
    seat: place === undefined || ags === undefined ? null : { place, ags },
    topics: [...row.topics],
    since: row.since,
    until: row.until ?? null,
  };
}
