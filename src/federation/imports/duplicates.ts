import { sql } from 'kysely';
import type { Write } from '#ground/database';

/**
 * Marks rows that are in the house or in the file already: the same name (without its legal form) in the same
 * municipality, or where one of the two names no place; or the same homepage, unless three or more names share it,
 * as branches of a library do. Also says whether the organisation found could join as it is.
 */
export async function markDuplicates(write: Write, id: string): Promise<void> {
  await forget(write, id);
  // Many rows are fresh; without figures about them the planner compares each with each.
  await sql`analyze import_row`.execute(write);
  await inHouseByName(write, id);
  await inHouseByHomepage(write, id);
  await inFileByName(write, id);
  await inFileByHomepage(write, id);
  await noteJoinable(write, id);
}

async function forget(write: Write, id: string): Promise<void> {
  await sql`
    update import_row set duplicate_of = null, duplicate_row = null, joinable = false, fate = 'new'
    where import = ${id} and fate = 'duplicate'`.execute(write);
}

// A former name counts as well. Of several organisations the one with a membership here, else the oldest.
async function inHouseByName(write: Write, id: string): Promise<void> {
  await sql`
    update import_row r set duplicate_of = found.node, fate = 'duplicate'
    from (
      select distinct on (r.row) r.row, n.organisation as node
      from import_row r
      join import i on i.id = r.import
      join organisation_name n on name_key(n.name) = r.name_key
      left join lateral (
        select ags from seat where organisation = n.organisation order by lower(during) desc limit 1
      ) s on true
      where r.import = ${id} and r.fate = 'new'
        and (r.ags is null or s.ags is null or s.ags = r.ags
          or (least(length(s.ags), length(r.ags)) = 5 and left(s.ags, 5) = left(r.ags, 5)))
      order by r.row,
        exists (select from affiliation a where a.member = n.organisation and a.umbrella = i.umbrella) desc,
        n.organisation
    ) found
    where r.import = ${id} and r.row = found.row`.execute(write);
}

async function inHouseByHomepage(write: Write, id: string): Promise<void> {
  await sql`
    update import_row r set duplicate_of = found.node, fate = 'duplicate'
    from (
      select r.row, min(o.node) as node
      from import_row r join organisation o on homepage_key(o.homepage) = r.homepage_key
      where r.import = ${id} and r.fate = 'new'
      group by r.row
      having count(*) < 3
    ) found
    where r.import = ${id} and r.row = found.row`.execute(write);
}

// The earliest row that fits, by window functions: comparing each with each would take hours for a hostile file.
async function inFileByName(write: Write, id: string): Promise<void> {
  await sql`
    update import_row r set duplicate_row = found.earliest, fate = 'duplicate'
    from (
      select row, fate, least(
          min(row) over (partition by name_key, ags),
          min(row) filter (where ags is null) over (partition by name_key),
          min(row) filter (where length(ags) = 5) over (partition by name_key, left(ags, 5)),
          case when ags is null then min(row) over (partition by name_key) end,
          case when length(ags) = 5 then min(row) over (partition by name_key, left(ags, 5)) end) as earliest
      from import_row
      where import = ${id} and fate <> 'refused'
    ) found
    where r.import = ${id} and r.row = found.row and found.earliest < r.row and found.fate = 'new'`.execute(write);
}

async function inFileByHomepage(write: Write, id: string): Promise<void> {
  await sql`
    update import_row r set duplicate_row = shared.earliest, fate = 'duplicate'
    from (
      select homepage_key, min(row) as earliest
      from import_row
      where import = ${id} and fate <> 'refused' and homepage_key is not null
      group by homepage_key
      having count(distinct name_key) < 3
    ) shared
    where r.import = ${id} and r.fate = 'new' and r.homepage_key = shared.homepage_key and r.row > shared.earliest`.execute(
    write,
  );
}

// An organisation joins if it is not in on those days, and if the umbrella does not stand below it on any of them:
// that would close a circle. Of several rows about one organisation the first joins.
async function noteJoinable(write: Write, id: string): Promise<void> {
  await sql`
    update import_row r set joinable = true
    from import i
    where i.id = ${id} and r.import = i.id and r.duplicate_of is not null and r.duplicate_of <> i.umbrella
      and not exists (
        select from import_row b where b.import = r.import and b.duplicate_of = r.duplicate_of and b.row < r.row)
      and not exists (
        select from affiliation a
        where a.member = r.duplicate_of and a.umbrella = i.umbrella and a.during && wished_stretch(r.wish))
      and case i.brings
        when 'contacts' then not exists (
          select from contact c where c.organisation = r.duplicate_of and c.umbrella = i.umbrella)
        else not exists (
          select from presence p
          where p.umbrella = r.duplicate_of and p.member = i.umbrella
            and daterange(p.since, p.until) && wished_stretch(r.wish))
      end`.execute(write);
}
