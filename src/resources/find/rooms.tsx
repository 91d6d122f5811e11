import type { Visit } from '#identity';
import { resourcesFor } from '../queries/resources.ts';
import type { Resource } from '../resource.ts';
import { FindForm } from './FindForm.tsx';
import { Found } from './Found.tsx';
import { Houses } from './Houses.tsx';
import { keeperPage } from './keeperPage.tsx';
import { type Keeper, keeperOf } from './keepers.ts';
import { momentAsked, type Question, readQuestion } from './question.ts';
import { soonestOf } from './soonest.ts';
import { words } from './words.generated.ts';

/** What an organisation lends, and others to its members; and when which of it is free next. */
export async function roomsAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, parts, house, today, url } = visit;
  const keeper = await keeperOf(house.database, parts['umbrella']!, today);
  if (!keeper) return undefined;
  const question = readQuestion(url);
  const resources = await resourcesAsked(visit, keeper, question);
  // Of an organisation that lends nothing there is no such page; an umbrella's says that there is nothing yet.
  const looking = question.minutes !== undefined;
  if (!keeper.unites && resources.length === 0 && !looking) return undefined;
  const say = words[language];
  return keeperPage(visit, keeper.slug, {
    title: say.title,
    body: (
      <>
        <div class="stack">
          <h1>{say.title}</h1>
          <p class="lead">{say.lead({ name: keeper.name })}</p>
        </div>
        <div class="pair side">
          <FindForm visit={visit} keeper={keeper} question={question} />
          {looking ? (
            await found(visit, keeper, question, resources)
          ) : (
            <Houses visit={visit} keeper={keeper} resources={resources} />
          )}
        </div>
      </>
    ),
  });
}

/** Its own first, then those of the others; each house together. */
async function resourcesAsked({ house, today }: Visit, keeper: Keeper, question: Question): Promise<Resource[]> {
  const { kind, people, stepFree, place, minutes } = question;
  const looking = minutes === undefined ? {} : { kind, people, stepFree, place: place === '' ? undefined : place };
  const lists = await Promise.all(
    [keeper.node, ...keeper.others].map((node) => resourcesFor(house.database, { ...looking, keeper: node }, today)),
  );
  return lists.flat();
}

async function found(visit: Visit, keeper: Keeper, question: Question, resources: readonly Resource[]) {
  const { house, today } = visit;
  const now = house.now();
  const minutes = question.minutes ?? 60;
  const sought = {
    minutes,
    people: question.people,
    from: momentAsked(question, today, now),
    atHour: question.at !== undefined,
  };
  const soonest = await soonestOf(house.database, resources, sought, { now, today });
  return <Found visit={visit} keeper={keeper} question={question} resources={resources} soonest={soonest} />;
}
