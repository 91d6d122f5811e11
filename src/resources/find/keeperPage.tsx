import type { ComponentChildren } from 'preact';
import { umbrellaOn, umbrellaPage } from '#federation';
import { housePage, sameIn, type Visit } from '#identity';
import { routes } from '#routes';

/** A public page about what an organisation lends. */
export interface KeeperPage {
  readonly title: string;
  readonly body: ComponentChildren;
  readonly face?: 'public' | 'work' | 'form';
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

const KEEPER = {
  name: 'keeper',
  text: `
    select o.node, o.slug, coalesce(n.name, o.slug) as name
    from organisation o
    left join lateral (
      select name from organisation_name where organisation = o.node
      order by during @> $2::date desc, lower(during) desc limit 1) n on true
    where o.slug = $1`,
};

/**
 * A page within the site of the organisation whose rooms these are: an umbrella's own site where it is one, else the
 * house's with the organisation's name above. Undefined where there is no such organisation.
 */
export async function keeperPage(visit: Visit, keeperSlug: string, page: KeeperPage): Promise<Response | undefined> {
  const { house, language, today } = visit;
  const umbrella = await umbrellaOn(house.database, keeperSlug, today, language);
  if (umbrella) return umbrellaPage(visit, umbrella, { ...page, current: 'rooms' });
  const [keeper] = await house.database.ask<{ slug: string; name: string }>(KEEPER, [keeperSlug, today]);
  if (!keeper) return undefined;
  return housePage(house, language, {
    ...page,
    title: `${page.title} · ${keeper.name}`,
    actor: visit.actor,
    addressIn: (other) => sameIn(visit, other),
    body: (
      <>
        <p class="links">
          <a href={routes.rooms.to({ language, umbrella: keeper.slug })}>
            <bdi>{keeper.name}</bdi>
          </a>
        </p>
        {page.body}
      </>
    ),
  });
}
