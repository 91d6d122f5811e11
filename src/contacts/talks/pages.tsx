import { Actions } from '#ground/forms';
import { seeOther } from '#ground/http';
import { formatDay, formatList } from '#ground/language';
import { isDay } from '#ground/day';
import { actorName, granted, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { idIn, seeing } from '../seeing.ts';
import { finishStep, talkOf, talksOf } from './talk.ts';
import { StepState, TalkLines } from './TalkLines.tsx';
import { words } from './words.generated.ts';

const PAGE = 50;

/** The talks of an organisation, the latest first. */
export async function talksAnswer(visit: Visit): Promise<Response> {
  const { language, today, url, house, actor } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const [on = '', id] = (url.searchParams.get('after') ?? '').split(':');
  const sound = idIn(id);
  const after = isDay(on) && sound !== undefined ? { on, id: sound } : undefined;
  const talks = await seeing(visit, (write, node) => talksOf(write, node, { after, most: PAGE + 1 }));
  const keeps = granted(house.rights, actor, 'keepContacts', visit.granted!.standing) !== undefined;
  const shown = talks.slice(0, PAGE);
  const last = talks.length > PAGE ? shown.at(-1) : undefined;
  return workPage(visit, {
    title: say.talks,
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.contacts.to({ language, organisation })}>
            {say.contacts}
          </a>
          <h1>{say.talks}</h1>
          {keeps && (
            <Actions>
              <a class="button" href={routes.newTalk.to({ language, organisation })}>
                {say.newTalk}
              </a>
            </Actions>
          )}
        </div>
        <TalkLines language={language} organisation={organisation} talks={shown} today={today} />
        {last && (
          <p>
            <a
              class="arrow"
              rel="next"
              href={routes.talks.to({ language, organisation }, { after: `${last.on}:${last.id}` })}
            >
              {say.earlierTalks}
            </a>
          </p>
        )}
      </>
    ),
  });
}

/** One talk: who took part, what was said, what comes next. */
export async function talkAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, today, parts, house, actor } = visit;
  const id = idIn(parts['talk']);
  const talk = id && (await seeing(visit, (write, node) => talkOf(write, node, id)));
  if (!talk) return undefined;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const keeps = granted(house.rights, actor, 'keepContacts', visit.granted!.standing) !== undefined;
  return workPage(visit, {
    title: talk.topic,
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.talks.to({ language, organisation })}>
            {say.talks}
          </a>
          <h1>
            <bdi>{talk.topic}</bdi>
          </h1>
          <p class="lead">
            <time datetime={talk.on}>{formatDay(language, talk.on)}</time>
          </p>
        </div>
        <dl class="facts">
          <div>
            <dt>{say.talkedWith}</dt>
            <dd>
              {talk.people.map((person) => (
                <div>
                  <a href={routes.person.to({ language, organisation, person: person.id })}>
                    <bdi>{person.name}</bdi>
                  </a>
                </div>
              ))}
              {talk.people.length === 0 && say.nobody}
            </dd>
          </div>
          <div>
            <dt>{say.ours}</dt>
            <dd>{talk.ours.length === 0 ? say.nobody : formatList(language, talk.ours)}</dd>
          </div>
        </dl>
        {talk.said && (
          <section class="beam stack" aria-labelledby="said">
            <h2 id="said">{say.said}</h2>
            {talk.said.split(/\n{2,}/).map((paragraph) => (
              <p dir="auto">{paragraph}</p>
            ))}
          </section>
        )}
        {talk.next_step && (
          <section class="beam stack" aria-labelledby="next">
            <h2 id="next">{say.nextStep}</h2>
            <p>
              <bdi>{talk.next_step}</bdi> <StepState language={language} talk={talk} today={today} />
            </p>
            {talk.nextBy && <p class="small muted">{say.stepBy({ name: talk.nextBy })}</p>}
            {keeps && !talk.next_done_on && (
              <form method="post" action={routes.finishNextStep.to({ language, organisation, talk: talk.id })}>
                <button class="button" type="submit">
                  {say.markDone}
                </button>
              </form>
            )}
          </section>
        )}
      </>
    ),
  });
}

/** The next step is done; pressing twice changes nothing. */
export async function finishNextStepAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, today, parts, actor } = visit;
  const id = idIn(parts['talk']);
  if (id === undefined) return undefined;
  const there = await seeing(visit, async (write, node) => {
    await finishStep(write, actorName(actor), node, id, today);
    return talkOf(write, node, id);
  });
  return there && seeOther(routes.talk.to({ language, organisation: ownerOf(visit).slug, talk: id }));
}
