import type { Day } from '#ground/day';
import type { Visit } from '#identity';
import { words } from '../words.generated.ts';
import { Roof, Street } from './Roof.tsx';

/** A roof of more rafters than this would be a grey area: then a rafter stands for several members. */
const MOST_RAFTERS = 150;

/** The roof an umbrella's home stands under: one for its members, or a street of them for its umbrellas. */
export function RoofOver(props: {
  visit: Visit;
  all: number;
  /** How many of them were there on `since` already. */
  earlier: number;
  since: Day;
  /** The umbrellas among its members. */
  below: readonly { members: number }[];
}) {
  const { visit, all, earlier, since, below } = props;
  const say = words[visit.language];
  if (all === 0) return <div class="girder" aria-hidden="true" />;
  if (below.length > 1) {
    const per = Math.max(1, Math.ceil(Math.max(...below.map(({ members }) => members)) / MOST_RAFTERS));
    const note = per === 1 ? say.roofsNote : say.roofScaled({ n: per });
    return (
      <section class="under-roof" aria-labelledby="roof-note">
        <Street rafters={below.map(({ members }) => Math.ceil(members / per))} label={note} />
        <p class="asof roof-note room" id="roof-note">
          {note}
        </p>
      </section>
    );
  }
  const per = Math.ceil(all / MOST_RAFTERS);
  const fresh = per === 1 && all - earlier < all / 2 ? all - earlier : 0;
  return (
    <section aria-labelledby="roof-note">
      <Roof rafters={Math.ceil(all / per)} fresh={fresh} label={say.roofLabel({ n: all })} />
      <p class="asof roof-note room" id="roof-note">
        {per > 1 ? say.roofScaled({ n: per }) : fresh > 0 ? say.roofNote({ n: fresh, day: since }) : say.roofNotePlain}
      </p>
    </section>
  );
}
