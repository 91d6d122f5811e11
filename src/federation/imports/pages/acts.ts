import { readDay } from '#ground/day';
import { type BodyRefusal, readFormData, seeOther } from '#ground/http';
import { dayExample } from '#ground/language';
import { actorName, reachOf, type Visit } from '#identity';
import { type Decision, decideMapping, decideRows } from '../decide.ts';
import { isField } from '../field.ts';
import type { Umbrella } from '../../queries/umbrella.ts';
import { type Import, importOf } from '../queries.ts';
import { claimRun, runImport } from '../run.ts';
import { undoImport } from '../undo.ts';
import { words } from '../words.generated.ts';
import { importPage } from './import.tsx';
import { addressOf, type Problem } from './part.ts';
import { reachImport } from './reach.ts';

/** Below this many rows the answer waits for the work; above, the page shows how far it has come. */
const WAITED_FOR = 500;
/** Two hundred rows with their decisions, or five hundred columns, are far less. */
const FORM_BYTES = 500_000;

/** The columns are matched anew. */
export async function mapImportAnswer(visit: Visit): Promise<Response | undefined> {
  const reached = await reachImport(visit);
  if (!reached) return undefined;
  const { umbrella, brought } = reached;
  const form = await formOf(visit);
  const mapping = brought.columns.map((_, at) => {
    const said = form.get(`column-${at}`) ?? brought.mapping[at];
    return typeof said === 'string' && isField(said) ? said : null;
  });
  const typed = String(form.get('since') ?? '');
  const since = typed.trim() === '' ? brought.since : readDay(typed);
  // A day nobody can read is said beside its field; the rest of the form is kept all the same.
  const now = await visit.house.database.within(reachOf(visit.actor), async (write) => {
    await decideMapping(write, brought.id, mapping, since ?? brought.since);
    return importOf(write, umbrella.node, brought.id);
  });
  if (since !== undefined) return seeOther(`${addressOf(visit, umbrella, brought)}#rows`);
  const sentence = words[visit.language].notADay({ text: typed.slice(0, 60), example: dayExample(visit.language) });
  return wrongPage(visit, umbrella, now ?? brought, { field: 'since', sentence, typed: typed.slice(0, 200) });
}

/** Decisions about rows are kept, and with the second button all that is decided is taken over. */
export async function runImportAnswer(visit: Visit): Promise<Response | undefined> {
  const reached = await reachImport(visit);
  if (!reached) return undefined;
  const { umbrella, brought } = reached;
  const { database } = visit.house;
  const reach = reachOf(visit.actor);
  const form = await formOf(visit);
  const here = { show: String(form.get('show') ?? 'all').slice(0, 20), from: Number(form.get('from')) || 0 };
  await database.within(reach, (write) => decideRows(write, brought.id, decisionsIn(form)));
  if (form.get('do') !== 'run') return seeOther(`${addressOf(visit, umbrella, brought, here)}#rows`);
  if (await claimRun(database, reach, brought.id)) {
    const running = runImport(database, reach, brought.id, actorName(visit.actor));
    if (brought.rowsTotal < WAITED_FOR) await running;
  }
  return seeOther(addressOf(visit, umbrella, brought));
}

/** The whole file is taken back, after a tick that says so. */
export async function undoImportAnswer(visit: Visit): Promise<Response | undefined> {
  const reached = await reachImport(visit);
  if (!reached) return undefined;
  const { umbrella, brought } = reached;
  const form = await formOf(visit);
  if (form.get('sure') === null) {
    return wrongPage(visit, umbrella, brought, { field: 'sure', sentence: words[visit.language].undoNotSure });
  }
  await undoImport(visit.house.database, reachOf(visit.actor), brought.id, actorName(visit.actor));
  return seeOther(addressOf(visit, umbrella, brought));
}

/** The same page again; its links lead to where the page lives, not to where the form was sent. */
function wrongPage(visit: Visit, umbrella: Umbrella, brought: Import, problem: Problem): Promise<Response> {
  return importPage(
    { ...visit, url: new URL(addressOf(visit, umbrella, brought), visit.url) },
    umbrella,
    brought,
    problem,
  );
}

async function formOf({ request }: Visit): Promise<FormData> {
  const form: FormData | BodyRefusal = await readFormData(request, FORM_BYTES);
  // A body that is no form of ours says nothing, so nothing is decided by it.
  return 'unreadable' in form ? new FormData() : form;
}

/** Only rows that were on the page are decided about: an empty box on another page is no answer. */
function decisionsIn(form: FormData): Decision[] {
  const numbers = (name: string) =>
    form
      .getAll(name)
      .map(Number)
      .filter((row) => Number.isInteger(row) && row > 0 && row < 10_000_000);
  const anyway = new Set(numbers('anyway'));
  const join = new Set(numbers('join'));
  return [...new Set(numbers('shown'))].map((row) => {
    const place = form.get(`place-${row}`);
    return { row, anyway: anyway.has(row), join: join.has(row), ...(typeof place === 'string' ? { ags: place } : {}) };
  });
}
