import { type Day, dayOf } from '#ground/day';
import { formatList } from '#ground/language';
import { granted, ownerOf, roleLabel, type Visit } from '#identity';
import { routes } from '#routes';
import { type Act, actLabel, isSeeing, refusableIn } from './acts.ts';
import { type Holders, peopleIn } from './holders.ts';
import type { Overruling } from './refusals.ts';
import type { Storey } from './storeys.ts';
import { words } from './words.generated.ts';

/** What the organisation refuses to those above, who it concerns, and for its board the button that changes it. */
export function No(props: {
  visit: Visit;
  storeys: readonly Storey[];
  holders: readonly Holders[];
  refusals: ReadonlyMap<string, Day>;
  overrulings: readonly Overruling[];
}) {
  const { visit, storeys, holders, refusals, overrulings } = props;
  const { language, house, actor } = visit;
  const say = words[language];
  const owner = ownerOf(visit);
  const organisation = owner.name;
  const standing = visit.granted!.standing;
  const decides = granted(house.rights, actor, 'refuseReach', standing) !== undefined;
  const within = [...standing.relations.values()].some((relations) => relations.has('itself'));
  return (
    <section class="beam stack" aria-labelledby="no">
      <h2 id="no">{say.noTitle({ organisation })}</h2>
      <p>{say.noLead({ organisation })}</p>
      <ul class="plain-list tasks">
        {refusableIn(house.rights, owner).map((act) => (
          <One act={act} since={refusals.get(act)} />
        ))}
      </ul>
    </section>
  );

  function One({ act, since }: { act: Act; since: Day | undefined }) {
    const label = actLabel(say, act);
    const mine = overrulings.find(
      (each) =>
        each.act === act && actor.kind === 'person' && each.account === actor.account && each.ends_at > new Date(),
    );
    return (
      <li class="stack">
        <h3>
          {isSeeing(act) ? say.sees : say.does} {label}
        </h3>
        <p>
          {since === undefined ? (
            <span class="state yes">{say.stateAllowed}</span>
          ) : (
            <span class="state no">{say.stateRefused({ day: since })}</span>
          )}
        </p>
        {since !== undefined && !within && <p>{say.refusedBy({ organisation })}</p>}
        <p class="small">{concerned(act, since !== undefined)}</p>
        {mine && <p class="note">{say.overruledUntil({ act: label, day: dayOf(mine.ends_at) })}</p>}
        {decides && (
          <form method="post" action={routes.refuseReach.to({ language, organisation: owner.slug })}>
            <input type="hidden" name="act" value={act} />
            <button class="button second" type="submit" name="answer" value={since === undefined ? 'no' : 'yes'}>
              {since === undefined ? say.refuse : say.takeBack}
              <span class="vh">: {label}</span>
            </button>
          </form>
        )}
      </li>
    );
  }

  /** Exactly who has the right through a role elsewhere, and loses it or has lost it. */
  function concerned(act: Act, refused: boolean): string {
    const whose = storeys.filter((storey) => storey.relation !== 'itself' && storey.acts.includes(act));
    const here = holders.filter((each) =>
      whose.some(({ relation, role }) => each.relation === relation && each.role === role),
    );
    const who = here
      .filter(({ accounts }) => accounts.length > 0)
      .map(({ role, organisation: name, accounts }) =>
        say.holderAt({ role: roleLabel(language, role), organisation: name, n: accounts.length }),
      );
    const told = { n: peopleIn(here), who: formatList(language, who) };
    return refused ? say.refusedLost(told) : say.refuseLoses(told);
  }
}
