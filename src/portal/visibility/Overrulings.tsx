import { dayOf } from '#ground/day';
import { formatDay } from '#ground/language';
import { type Visit } from '#identity';
import { acts, actLabel } from './acts.ts';
import type { Overruling } from './refusals.ts';
import { words } from './words.generated.ts';

/** When a "no" was overruled: for which organisation and why. The person is theirs to ask for, not ours to name. */
export function Overrulings({ visit, overrulings }: { visit: Visit; overrulings: readonly Overruling[] }) {
  const { language } = visit;
  const say = words[language];
  return (
    <section class="beam stack" aria-labelledby="overrulings">
      <h2 id="overrulings">{say.overrulingsTitle}</h2>
      {overrulings.length === 0 ? (
        <p class="muted">{say.overrulingsNone}</p>
      ) : (
        <dl class="facts">
          {overrulings.map(({ act, at, umbrella, reason }) => (
            <div>
              <dt>
                <time dateTime={at.toISOString()}>{formatDay(language, dayOf(at), 'short')}</time>
              </dt>
              <dd>
                <p>{say.overrulingLine({ umbrella, act: labelOf(act) })}</p>
                <p class="small" dir="auto">
                  {reason}
                </p>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );

  // An act of former days, which no right names any more, keeps its code name.
  function labelOf(name: string): string {
    const act = acts.find((each) => each === name);
    return act ? actLabel(say, act) : name;
  }
}
