import { formatList } from '#ground/language';
import { ownerOf, roleLabel, type Role, type Visit } from '#identity';
import { routes } from '#routes';
import type { ComponentChildren } from 'preact';
import { type Act, actLabel, actsIn, isSeeing } from './acts.ts';
import { type Holders, peopleIn } from './holders.ts';
import { openTo, type Storey } from './storeys.ts';
import { words } from './words.generated.ts';

// More names than this say less than their number.
const MOST_NAMES = 4;

/** From the inside out: who they are, how many, what they see and do. The fewer people, the narrower the storey. */
export function Gable(props: {
  visit: Visit;
  storeys: readonly Storey[];
  holders: readonly Holders[];
  names: ReadonlyMap<Role, string[]> | undefined;
  umbrella: string | undefined;
}) {
  const { visit, storeys, holders, names, umbrella } = props;
  const { language, house } = visit;
  const say = words[language];
  const owner = ownerOf(visit);
  const known = actsIn(owner);
  const forSignedIn = openTo(house.rights, known, 'signedIn');
  const forAnyone = openTo(house.rights, known, 'anyone');
  return (
    <ol class="gable">
      {storeys.map((storey) => {
        const { relation, role } = storey;
        const here = holders.filter((each) => each.relation === relation && each.role === role);
        const named = relation === 'itself' ? names?.get(role) : undefined;
        const vacant = here.every(({ accounts, programs }) => accounts.length === 0 && programs === 0);
        return (
          <li class={vacant ? 'vacant' : undefined}>
            <h3>{say.storey({ relation, role: roleLabel(language, role), organisation: owner.name })}</h3>
            <p class="small muted">{howMany(here)}</p>
            {relation !== 'itself' && here.length > 0 && <p class="small muted">{whichOf(here)}</p>}
            {named && <p class="small muted">{say.names({ names: formatList(language, named) })}</p>}
            {vacant ? (
              <details>
                <summary>{say.rightsOfRole}</summary>
                <Rights storey={storey} />
              </details>
            ) : (
              <Rights storey={storey} />
            )}
          </li>
        );
      })}
      {forSignedIn.length > 0 && (
        <li>
          <h3>{say.signedIn}</h3>
          <Told label={say.sees} acts={forSignedIn.filter(isSeeing)} />
          <Told label={say.does} acts={forSignedIn.filter((act) => !isSeeing(act))} />
        </li>
      )}
      <li>
        <h3>{say.everyone}</h3>
        <p class="small muted">{say.everyoneWho}</p>
        <p>
          <strong>{say.sees}</strong> {say.everyoneSees({ organisation: owner.name })}
        </p>
        <Told label={say.sees} acts={forAnyone} />
        <Told label={say.seesNot} acts={known.filter((act) => isSeeing(act) && !forAnyone.includes(act))} />
        {umbrella && (
          <p>
            <a class="arrow" href={routes.organisation.to({ language, umbrella, organisation: owner.slug })}>
              {say.publicPage}
            </a>
          </p>
        )}
      </li>
    </ol>
  );

  function howMany(here: readonly Holders[]): ComponentChildren {
    const programs = here.reduce((sum, each) => sum + each.programs, 0);
    const people = say.people({ n: peopleIn(here) });
    return programs === 0 ? people : `${people}, ${say.programs({ n: programs })}`;
  }

  function whichOf(here: readonly Holders[]): string {
    const organisations = [...new Set(here.map(({ organisation }) => organisation))];
    const n = organisations.length;
    if (n > MOST_NAMES) return say.organisationsMany({ n });
    return say.organisations({ n, names: formatList(language, organisations) });
  }

  function Rights({ storey: { relation, acts } }: { storey: Storey }) {
    const refused = relation === 'itself' ? [] : visit.granted!.standing.refused;
    const may = acts.filter((act) => !(refused.includes(act) && house.rights[act].refusable));
    return (
      <>
        <Told label={say.sees} acts={may.filter(isSeeing)} />
        <Told label={say.does} acts={may.filter((act) => !isSeeing(act))} />
        {relation !== 'itself' && (
          <Told label={say.seesNot} acts={known.filter((act) => isSeeing(act) && !acts.includes(act))} />
        )}
        <Told label={say.refusedHere} acts={acts.filter((act) => !may.includes(act))} />
      </>
    );
  }

  function Told({ label, acts }: { label: string; acts: readonly Act[] }) {
    if (acts.length === 0) return null;
    const labels = acts.map((act) => actLabel(say, act));
    return (
      <p>
        <strong>{label}</strong> {formatList(language, labels)}
      </p>
    );
  }
}
