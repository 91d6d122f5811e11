import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';
import type { LegalForm } from '../../organisation.ts';

/** What the federation has on a member, for "does this still hold?". */
export interface Held {
  name: string;
  legalForm: LegalForm | null;
  postcode: string | null;
  place: string | null;
  homepage: string | null;
  phone: string | null;
  email: string | null;
}

const HELD = {
  name: 'held of a member',
  text: `
    select n.name, f.legal_form as "legalForm", s.postcode, s.place, o.homepage, b.phone, b.email
    from organisation o
    cross join lateral (
      select name from organisation_name where organisation = o.node
      order by during @> $2::date desc, during limit 1) n
    left join organisation_legal_form f on f.organisation = o.node and f.during @> $2::date
    left join seat s on s.organisation = o.node and s.during @> $2::date
    left join lateral (
      select phone, email from bureau where organisation = o.node and during @> $2::date
      order by kind = 'headOffice' desc, id limit 1) b on true
    where o.node = $1`,
};

export async function heldOf(db: Reading, member: number, on: Day): Promise<Held | undefined> {
  return (await db.ask<Held>(HELD, [member, on]))[0];
}
