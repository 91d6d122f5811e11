import type { Day } from '#ground/day';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { kindLabel } from '../labels.ts';
import type { MemberRow } from '../queries/members.ts';
import type { Umbrella, UmbrellaLine } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { OrganisationName } from './OrganisationName.tsx';

/** Where the umbrella stands in the graph: who is above it, which umbrellas are below, else who came last. */
export function PlaceInGraph(props: {
  visit: Visit;
  umbrella: Umbrella;
  below: readonly (UmbrellaLine & { members: number })[];
  newest: readonly MemberRow[];
  on: Day;
}) {
  const { visit, umbrella, below, newest, on } = props;
  const { language, today } = visit;
  const day = { on: on === today ? undefined : on };
  const say = words[language];
  return (
    <section class="beam stack" aria-labelledby="graph">
      <h2 id="graph">{say.placeInGraph}</h2>
      <div class="pair even">
        <div class="stack-s">
          <h3>{say.above}</h3>
          {umbrella.above.length === 0 ? (
            <p>{say.aboveNone}</p>
          ) : (
            <ul class="plain-list tree">
              {umbrella.above.map((other) => (
                <li>
                  <a href={routes.home.to({ language, umbrella: other.slug }, day)}>
                    <bdi>{other.name}</bdi>
                  </a>{' '}
                  <span class="small muted">{kindLabel(language, other.kind)}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div class="stack-s">
          {below.length > 0 ? <h3>{say.below}</h3> : <h3>{say.newestMembers}</h3>}
          {below.length > 0 ? (
            <ul class="plain-list tree">
              {below.map((other) => (
                <li>
                  <a href={routes.home.to({ language, umbrella: other.slug }, day)}>
                    <bdi>{other.name}</bdi>
                  </a>{' '}
                  <span class="small muted">{say.belowMembers({ n: other.members })}</span>
                </li>
              ))}
            </ul>
          ) : (
            <ul class="plain-list tree">
              {newest.map((row) => (
                <li>
                  <OrganisationName visit={visit} umbrella={umbrella.slug} organisation={row} on={on} />
                  <span class="small muted"> {say.memberSince({ day: row.since })}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  );
}
