import { type RawBuilder, sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Use } from '../kinds.ts';
import type { Filters } from './filters.ts';

/** A line of the list: a person, what they are today, how they are reached. */
export interface Line {
  readonly id: string;
  readonly name: string;
  readonly own_name: string | null;
  readonly address_form: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly language: string;
  readonly tags: readonly string[];
  readonly uses: readonly Use[];
  readonly objected_on: Day | null;
  readonly note: string | null;
  readonly key: string;
  readonly functions: readonly {
    readonly title: string;
    readonly where: string;
    readonly street: string | null;
    readonly postcode: string | null;
    readonly place: string | null;
  }[];
}

export interface Place {
  readonly key: string;
  readonly id: string;
}

/** The next lines after a place in the list, in order of names; at most so many. */
export async function peopleList(
  write: Write,
  organisation: number,
  filters: Filters,
  today: Day,
  { after, most }: { after?: Place | undefined; most: number },
): Promise<Line[]> {
  const beyond = after ? sql`and (sort_key(p.name), p.id) > (${after.key} collate "C", ${after.id}::uuid)` : sql``;
  const { rows } = await sql<Line>`
    select p.id, p.name, p.own_name, p.address_form, p.emails, p.phones, p.language, p.tags, p.uses, p.objected_on,
      p.note, sort_key(p.name) as key, h.functions
    from contact_person p
    left join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('title', f.title, 'where', coalesce(b.name, n.name),
        'street', x.street, 'postcode', x.postcode, 'place', x.place) order by lower(f.during), f.id), '[]') as functions
      from contact_function f
      left join contact_body b on b.id = f.body
      left join lateral (select street, postcode, place from contact_office
        where id = f.office or (f.office is null and body = f.body) order by id limit 1) x on true
      left join organisation_name n on n.organisation = f.node and n.during @> ${today}::date
      where f.person = p.id and f.during @> ${today}::date) h on true
    where p.organisation = ${organisation} and ${fits(filters, today)} ${beyond}
    order by sort_key(p.name), p.id
    limit ${most}`.execute(write);
  return rows;
}

/** How many there are in all. */
export async function countPeople(write: Write, organisation: number, filters: Filters, today: Day): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from contact_person p
    where p.organisation = ${organisation} and ${fits(filters, today)}`.execute(write);
  return rows[0]?.n ?? 0;
}

/** Tags in use, for the filter. */
export async function tagsOf(write: Write, organisation: number): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select distinct unnest(tags) as tag from contact_person where organisation = ${organisation}
    order by 1 limit 500`.execute(write);
  return rows.map(({ tag }) => tag);
}

/** The condition a person `p` meets on a day. */
function fits(filters: Filters, today: Day): RawBuilder<unknown> {
  const { q, kind, level, district, talked, tag, use } = filters;
  const holds = (where: RawBuilder<unknown>) => sql`exists (
    select from contact_function f
    left join contact_body b on b.id = f.body
    left join organisation_name n on n.organisation = f.node and n.during @> ${today}::date
    where f.person = p.id and f.during @> ${today}::date and ${where})`;
  const has = (text: RawBuilder<unknown>, part: string) => sql`position(fold(${part}) in fold(${text})) > 0`;
  const conditions: RawBuilder<unknown>[] = [];
  if (q !== '') {
    const said = sql`concat_ws(' ', p.name, p.own_name, array_to_string(p.emails, ' '), array_to_string(p.tags, ' '))`;
    const held = holds(has(sql`concat_ws(' ', f.title, b.name, n.name)`, q));
    conditions.push(sql`(${has(said, q)} or ${held})`);
  }
  const at: RawBuilder<unknown>[] = [];
  if (kind !== undefined) at.push(sql`b.kind = ${kind}`);
  if (level !== undefined) at.push(sql`b.level = ${level}`);
  if (district !== undefined) at.push(sql`b.ags = ${district}`);
  if (filters.function !== '') at.push(has(sql`f.title`, filters.function));
  // One and the same function must meet all that is asked of functions: "mayor" and "party" is not two people in one.
  if (at.length > 0) conditions.push(holds(sql.join(at, sql` and `)));
  if (talked !== undefined) {
    conditions.push(sql`exists (select from talk_person tp join talk t on t.id = tp.talk
      where tp.person = p.id and t.on_day >= ${talked}::date)`);
  }
  if (tag !== '') conditions.push(sql`${tag} = any (p.tags)`);
  if (use !== undefined) conditions.push(sql`${use} = any (p.uses)`);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}
