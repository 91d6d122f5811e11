import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';
import type { Act } from '#acts';
import type { Actor } from './actor.ts';
import { type Relation, type Right, readRight, type RoleHeld } from './roles.ts';

/** Who may do what: one line of sentences for each act. The whole of it is made in `src/rights.ts`. */
export type Rights = Readonly<Record<Act, ActRights>>;

/** The rights to one act. */
export interface ActRights {
  readonly may: readonly Right[];
  /** The organisation may refuse it to everybody above and beside it; its "no" is stronger than their reach. */
  readonly refusable?: true;
  /** Only people do this, no program: it is a decision somebody answers for. */
  readonly peopleOnly?: true;
}

/** The organisation whose thing it is, as a work page needs it. */
export interface Owner {
  readonly node: number;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  /** It is or was an umbrella, or is there to be one. */
  readonly unites: boolean;
  readonly colour: string | undefined;
}

/** Why somebody may: the role they hold, and how its organisation stands to the owner. */
export interface Grant {
  readonly act: Act;
  readonly role?: RoleHeld;
  readonly relation?: Relation;
  /** The owner refused this, and the actor overruled it today, for a reason that is shown there. */
  readonly overruling?: true;
}

/** An organisation and how every role of the actor stands to it. */
export interface Standing {
  readonly owner: Owner;
  readonly relations: ReadonlyMap<number, ReadonlySet<Relation>>;
  readonly refused: readonly string[];
  readonly overruled: readonly string[];
}

const STANDING = {
  name: 'standing',
  text: `
    select o.node, o.slug, o.kind,
      o.kind not in ('memberOrganisation', 'other')
        or exists (select from affiliation where umbrella = o.node) as unites,
      coalesce(n.name, o.slug) as name, a.colour,
      (select coalesce(jsonb_agg(jsonb_build_array(r.node,
          r.node = o.node,
          exists (select from presence p where p.umbrella = r.node and p.member = o.node and p.direct
            and p.since <= $3 and p.until > $3),
          exists (select from presence p where p.umbrella = r.node and p.member = o.node
            and p.since <= $3 and p.until > $3),
          exists (select from presence p where p.umbrella = o.node and p.member = r.node and p.direct
            and p.since <= $3 and p.until > $3),
          exists (select from affiliation x join affiliation y on y.umbrella = x.umbrella
            where x.member = o.node and y.member = r.node and x.during @> $3::date and y.during @> $3::date))), '[]')
        from unnest($2::int[]) r (node)) as stands,
      array(select act from refusal_of_reach where organisation = o.node) as refused,
      array(select act from overruling where organisation = o.node and account = $4 and ends_at > now()) as overruled
    from organisation o
    left join appearance a on a.organisation = o.node
    left join lateral (
      select name from organisation_name where organisation = o.node
      order by during @> $3::date desc, during limit 1) n on true
    where o.slug = $1`,
};

const ORDER: readonly Relation[] = ['itself', 'directUmbrella', 'umbrella', 'member', 'sister'];

/** How the actor stands to the organisation of this slug on a day; undefined where there is none. */
export async function standingOf(db: Reading, actor: Actor, slug: string, on: Day): Promise<Standing | undefined> {
  const nodes = [...new Set(actor.roles.map(({ organisation }) => organisation))];
  const account = actor.kind === 'person' ? actor.account : null;
  const [row] = await db.ask<
    Omit<Owner, 'colour'> & {
      colour: string | null;
      stands: [number, ...boolean[]][];
      refused: string[];
      overruled: string[];
    }
  >(STANDING, [slug, nodes, on, account]);
  if (!row) return undefined;
  const { stands, refused, overruled, colour, ...owner } = row;
  const relations = new Map(
    stands.map(([node, ...holds]) => [node, new Set(ORDER.filter((_, index) => holds[index]))] as const),
  );
  return { owner: { ...owner, colour: colour ?? undefined }, relations, refused, overruled };
}

/** Whether these rights and this standing allow the act; the reason, or undefined. */
export function granted(rights: Rights, actor: Actor, act: Act, standing: Standing): Grant | undefined {
  const { may, refusable, peopleOnly } = rights[act];
  if (peopleOnly && actor.kind === 'program') return undefined;
  for (const right of may.map(readRight)) {
    if (right === 'anyone') return { act };
    if (right === 'signedIn') {
      if (actor.kind === 'person') return { act };
      continue;
    }
    for (const role of actor.roles) {
      if (role.role !== right.role || !standing.relations.get(role.organisation)?.has(right.relation)) continue;
      if (right.relation === 'itself' || !refusable || !standing.refused.includes(act)) {
        return { act, role, relation: right.relation };
      }
      if (standing.overruled.includes(act)) return { act, role, relation: right.relation, overruling: true };
    }
  }
  return undefined;
}

/** The right to an act on the things of one organisation: the owner and the reason, or undefined for "no". */
export async function mayOn(
  { database, rights }: { database: Reading; rights: Rights },
  actor: Actor,
  act: Act,
  slug: string,
  on: Day,
): Promise<{ owner: Owner; grant: Grant } | undefined> {
  const standing = await standingOf(database, actor, slug, on);
  const grant = standing && granted(rights, actor, act, standing);
  return standing && grant && { owner: standing.owner, grant };
}
