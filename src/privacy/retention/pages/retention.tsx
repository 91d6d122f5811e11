import { dayOf } from '#ground/day';
import { Table } from '#ground/html';
import { seeOther } from '#ground/http';
import { formatDay, formatNumber } from '#ground/language';
import { ownerOf, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { activityOf } from '../../dataMap.ts';
import { periodSentence } from '../../sentences.ts';
import { words } from '../../words.generated.ts';
import { type Due, dueRows, planRetention } from '../plan.ts';
import { type Run, runsOf } from '../queries.ts';
import { stateOf } from './state.ts';

/** The periods, what has served today, and the plans made so far. Nothing goes from here: it is only counted. */
export async function retentionAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, house, language, today } = visit;
  const { node } = ownerOf(visit);
  const say = words[language];
  const [due, runs] = await house.database.within(reachOf(actor), async (write) => [
    await dueRows(write, node, today),
    await runsOf(write, node),
  ]);
  return workPage(visit, {
    title: say.retTitle,
    body: (
      <>
        <div class="stack">
          <h1>{say.retTitle}</h1>
          <p class="lead">{say.retLead}</p>
        </div>
        <Periods visit={visit} due={due} open={runs.some((run) => stateOf(run) === 'open')} />
        <Plans visit={visit} runs={runs} />
      </>
    ),
  });
}

function Periods({ visit, due, open }: { visit: Visit; due: readonly Due[]; open: boolean }) {
  const { language } = visit;
  const say = words[language];
  const some = due.some(({ rows }) => rows > 0);
  return (
    <section class="beam stack" aria-labelledby="periods">
      <h2 id="periods">{say.retRules}</h2>
      <Table
        caption={say.retRules}
        columns={[
          { title: say.retWhat },
          { title: say.retAfter },
          { title: say.retDue, number: true },
          { title: say.retOldest },
        ]}
        rows={due.map(({ rule, rows, oldest }) => [
          <>
            {say.activityTitle({ activity: rule.activity })} <code dir="ltr">{rule.table}</code>
          </>,
          periodSentence(language, rule.forget.days),
          formatNumber(language, rows),
          oldest === null ? '–' : formatDay(language, oldest, 'short'),
        ])}
      />
      {!some && <p>{say.retNothing}</p>}
      {some && !open && (
        <form method="post" action={routes.planRetention.to({ language, organisation: ownerOf(visit).slug })}>
          <button class="button" type="submit">
            {say.retPlan}
          </button>
          <p class="small muted">{say.retPlanHint}</p>
        </form>
      )}
    </section>
  );
}

function Plans({ visit, runs }: { visit: Visit; runs: readonly Run[] }) {
  const { language } = visit;
  const say = words[language];
  return (
    <section class="beam stack" aria-labelledby="plans">
      <h2 id="plans">{say.retRuns}</h2>
      {runs.length === 0 && <p>{say.retNoRuns}</p>}
      <ul class="plain-list tasks">
        {runs.map((run) => (
          <li>
            <a href={routes.retentionRun.to({ language, organisation: ownerOf(visit).slug, run: run.id })}>
              {say.retRunOf({ day: dayOf(run.plannedAt) })}
            </a>
            <span class="small muted">
              {say.retState({ state: stateOf(run) })} ·{' '}
              {say.entries({ n: run.lines.reduce((sum, line) => sum + line.rowsPlanned, 0) })} ·{' '}
              {run.lines.map(({ rule }) => say.activityTitle({ activity: activityOf(rule) })).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Writes down what would go, for somebody else to release. */
export async function planRetentionAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, house, language, today } = visit;
  if (actor.kind !== 'person') return undefined;
  const owner = ownerOf(visit);
  const run = await planRetention(house.database, actor, owner, today);
  const organisation = owner.slug;
  return seeOther(
    run === undefined
      ? routes.retention.to({ language, organisation })
      : routes.retentionRun.to({ language, organisation, run }),
  );
}
