import { isId } from '#ground/database';
import { dayOf } from '#ground/day';
import { Actions, emptyForm, field, type Form, pageStatus, ProblemSummary, readForm, TickField } from '#ground/forms';
import { Table } from '#ground/html';
import { seeOther } from '#ground/http';
import { formatDay, formatNumber } from '#ground/language';
import { ownerOf, type Person, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { z } from 'zod';
import { activityOf } from '../../dataMap.ts';
import { words } from '../../words.generated.ts';
import { carryOut } from '../carryOut.ts';
import { type Run, runsOf } from '../queries.ts';
import { discardRetention, releaseRetention } from '../release.ts';
import { stateOf } from './state.ts';

const shape = z.object({ sure: field.tick() });

/** A plan: exactly what would go, and who may release it; afterwards the tombstone. */
export async function retentionRunAnswer(visit: Visit): Promise<Response | undefined> {
  const run = await runOf(visit);
  return run && runPage(visit, run, emptyForm(visit.language));
}

/** Releases the plan of somebody else, and carries it out; one that broke off goes on. */
export async function releaseRetentionAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, house, language, request } = visit;
  const run = await runOf(visit);
  if (!run || actor.kind !== 'person') return undefined;
  const say = words[language];
  const owner = ownerOf(visit);
  if (stateOf(run) === 'running') {
    await carryOut(house.database, actor, owner, run);
    return seeOther(addressOf(visit, run));
  }
  const read = await readForm(request, shape, language);
  if ('refused' in read) return runPage(visit, run, read.refused);
  if (!read.values.sure) return runPage(visit, run, { ...read.form, problems: { sure: say.retNotSure } });
  const refused = await releaseRetention(house.database, actor, owner, run);
  if (!refused) return seeOther(addressOf(visit, run));
  const sentence = { samePerson: say.retNeedsOther, over: say.retOver, moreThanShown: say.retMore }[refused];
  return runPage(visit, run, { ...read.form, problems: { sure: sentence } });
}

/** Drops a plan that waits. */
export async function discardRetentionAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, house, language } = visit;
  const run = await runOf(visit);
  if (!run || actor.kind !== 'person') return undefined;
  const owner = ownerOf(visit);
  const dropped = await discardRetention(house.database, actor, owner, run.id);
  return dropped
    ? seeOther(routes.retention.to({ language, organisation: owner.slug }))
    : seeOther(addressOf(visit, run));
}

const addressOf = (visit: Visit, { id }: Run) =>
  routes.retentionRun.to({ language: visit.language, organisation: ownerOf(visit).slug, run: id });

async function runOf(visit: Visit): Promise<Run | undefined> {
  const id = visit.parts['run'] ?? '';
  if (!isId(id)) return undefined;
  const { database } = visit.house;
  const runs = await database.within(reachOf(visit.actor), (write) => runsOf(write, ownerOf(visit).node, id));
  return runs[0];
}

function runPage(visit: Visit, run: Run, form: Form): Response {
  const { language } = visit;
  const say = words[language];
  const state = stateOf(run);
  const title = say.retRunOf({ day: dayOf(run.plannedAt) });
  const done = run.lines.reduce((sum, line) => sum + line.rowsDone, 0);
  return workPage(visit, {
    title,
    face: 'form',
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <ProblemSummary form={form} title={say.retProblem} />
          <h1>{title}</h1>
          <p>
            <span class={`state ${state === 'done' ? 'yes' : state === 'discarded' ? 'calm' : 'part'}`}>
              {say.retState({ state })}
            </span>
          </p>
          <p class="lead">{state === 'done' ? say.retDone({ n: done }) : say.retRunLead({ day: run.asOf })}</p>
        </div>
        <Table
          caption={title}
          columns={[{ title: say.retWhat }, { title: say.retDue, number: true }, { title: say.retOldest }]}
          rows={run.lines.map((line) => [
            <>
              {say.activityTitle({ activity: activityOf(line.rule) })} <code dir="ltr">{line.rule}</code>
            </>,
            formatNumber(language, state === 'done' ? line.rowsDone : line.rowsPlanned),
            formatDay(language, line.oldest, 'short'),
          ])}
        />
        {(state === 'open' || state === 'running') && <Release visit={visit} run={run} form={form} />}
      </>
    ),
  });
}

function Release({ visit, run, form }: { visit: Visit; run: Run; form: Form }) {
  const { language, actor } = visit;
  const say = words[language];
  const place = { language, organisation: ownerOf(visit).slug, run: run.id };
  const own = (actor as Person).account === run.plannedBy && stateOf(run) === 'open';
  return (
    <div class="stack">
      {own ? (
        <p class="note">{say.retNeedsOther}</p>
      ) : (
        <form class="stack" method="post" action={routes.releaseRetention.to(place)} noValidate>
          <TickField form={form} name="sure" label={say.retSure} />
          <Actions>
            <button class="button" type="submit">
              {say.retRelease}
            </button>
          </Actions>
        </form>
      )}
      {stateOf(run) === 'open' && (
        <form method="post" action={routes.discardRetention.to(place)}>
          <button class="button second" type="submit">
            {say.retDiscard}
          </button>
        </form>
      )}
    </div>
  );
}
