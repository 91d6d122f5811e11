import type { Reading } from '#ground/database';

/** A line of the history of one organisation. */
export interface HistoryEntry {
  id: number;
  at: Date;
  act: string;
  /** How the actor is recorded: 'account:<id>', 'token:<id>', 'command' … */
  actor: string;
  /** The role the person held here or in an umbrella when they did it, and where. */
  role: { role: string; organisation: string; itself: boolean } | null;
  /** Their name, only for people of the organisation itself. */
  name: string | null;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
  reason: string | null;
}

const HISTORY = {
  name: 'history of an organisation',
  text: `
    select h.id::int, h.at, h.act, h.actor, h.before, h.after, h.reason, held.role, held.name
    from history h
    left join lateral (
      select jsonb_build_object('role', r.role, 'organisation', coalesce(n.name, o.slug), 'itself', r.organisation = $2) as role,
        case when r.organisation = $2 then a.name end as name
      from role_held r
      join account a on a.id = r.account
      join organisation o on o.node = r.organisation
      left join lateral (
        select name from organisation_name where organisation = o.node
        order by during @> h.at::date desc, during limit 1) n on true
      where h.actor = 'account:' || r.account::text
        and (r.organisation = $2
          or r.organisation in (select umbrella from presence p where p.member = $2))
      order by r.during @> h.at::date desc, r.organisation = $2 desc, r.role
      limit 1
    ) held on true
    where h.subject = $1 and h.id < $3
    order by h.id desc
    limit $4`,
};

/** What was changed about an organisation, newest first, before the line of that number. */
export async function historyOf(
  db: Reading,
  { slug, node }: { slug: string; node: number },
  before = 2_147_483_647,
  most = 100,
): Promise<HistoryEntry[]> {
  return db.ask<HistoryEntry>(HISTORY, [slug, node, before, most]);
}
