import type { Visit } from '#identity';
import { routes } from '#routes';
import { byWeeks, type Resource } from '../resource.ts';
import { words as shared } from '../words.generated.ts';
import { bookAddress } from './bookAddress.ts';
import type { Keeper } from './keepers.ts';
import { lengthKey } from './lengthKey.ts';
import type { Question } from './question.ts';
import { resourceAddress, ResourceName } from './ResourceName.tsx';
import { addressText, sizeText, timeText } from './say.ts';
import type { Soonest } from './soonest.ts';
import { words } from './words.generated.ts';

/** What fits, with its next free time and the way to book it; then what fits but is booked out. */
export function Found(props: {
  visit: Visit;
  keeper: Keeper;
  question: Question;
  resources: readonly Resource[];
  soonest: readonly Soonest[];
}) {
  const { visit, keeper, question, resources, soonest } = props;
  const { language } = visit;
  const say = words[language];
  const full = resources.filter(({ id }) => !soonest.some(({ resource }) => resource.id === id));
  return (
    <section class="beam stack" aria-labelledby="found">
      <h2 id="found">{say.foundTitle({ n: resources.length })}</h2>
      {resources.length === 0 && <p>{say.nothingFits}</p>}
      <ul class="tree">
        {soonest.map((each) => (
          <li class="stack-s">
            <h3>
              <ResourceName language={language} resource={each.resource} />
            </h3>
            <p class="small muted">
              {sizeText(language, each.resource)} · {addressText(language, each.resource.house)}
            </p>
            <p>
              {say.nextFreeOf({
                length: byWeeks(each.resource) ? 'week' : lengthKey(question.minutes ?? 0),
                when: timeText(language, each),
              })}
            </p>
            <p class="links">
              <a href={bookAddress(language, each.resource, each, { slots: each.slots, people: question.people })}>
                {byWeeks(each.resource) ? say.applyForWeek : say.bookThis}
              </a>
              <a href={resourceAddress(language, each.resource)}>{say.allTimes}</a>
            </p>
          </li>
        ))}
        {full.map((resource) => (
          <li class="stack-s">
            <h3>
              <ResourceName language={language} resource={resource} />
            </h3>
            <p>{shared[language].nothingFree}</p>
          </li>
        ))}
      </ul>
      <p>
        <a class="back" href={routes.rooms.to({ language, umbrella: keeper.slug })}>
          {say.everything}
        </a>
      </p>
    </section>
  );
}
