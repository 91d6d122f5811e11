import { reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { umbrellaPage } from '../../pages/UmbrellaPage.tsx';
import type { Umbrella } from '../../queries/umbrella.ts';
import { type Import, type Shown, shown } from '../queries.ts';
import { words } from '../words.generated.ts';
import { Finished } from './Finished.tsx';
import { MappingForm } from './MappingForm.tsx';
import type { Problem } from './part.ts';
import { reachImport } from './reach.ts';
import { RowsForm, rowsShown } from './RowsForm.tsx';
import { Running } from './Running.tsx';

/** One file: its preview, its progress, or what became of it. */
export async function importAnswer(visit: Visit): Promise<Response | undefined> {
  const reached = await reachImport(visit);
  return reached && importPage(visit, reached.umbrella, reached.brought);
}

/** The page of an import, as it stands; with a problem, as the answer to a form that could not be taken. */
export async function importPage(
  visit: Visit,
  umbrella: Umbrella,
  brought: Import,
  problem?: Problem,
): Promise<Response> {
  const { language, url, house, actor } = visit;
  const say = words[language];
  const page = { visit, umbrella, brought, problem };
  const open = brought.state === 'previewed' || brought.state === 'failed';
  const asked = url.searchParams.get('show') as Shown | null;
  const show = brought.state === 'undone' ? 'kept' : asked && shown.includes(asked) ? asked : 'all';
  const from = Number(/^\d{1,7}$/.exec(url.searchParams.get('from') ?? '')?.[0] ?? 0);
  const { rows, first } = await house.database.within(reachOf(actor), async (write) => ({
    rows: brought.state === 'running' ? [] : await rowsShown(write, brought, show, from),
    first: open ? await rowsShown(write, brought, 'all', 0, 3) : [],
  }));
  const title = open ? say.preview({ file: brought.fileName }) : brought.fileName;
  return umbrellaPage(visit, umbrella, {
    title,
    current: 'imports',
    face: 'work',
    status: problem ? 422 : 200,
    ...(brought.state === 'running' ? { headers: { Refresh: '2' } } : {}),
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.imports.to({ language, umbrella: umbrella.slug })}>
            {say.back}
          </a>
          {problem && (
            <div class="problems" role="alert">
              <h2>{say.problems}</h2>
              <ul class="plain-list">
                <li>
                  <a href={`#${problem.field}`}>{problem.sentence}</a>
                </li>
              </ul>
            </div>
          )}
          {brought.state === 'failed' && <p class="note warm">{say.failed}</p>}
          <h1>
            <bdi>{title}</bdi>
          </h1>
          {open && <p class="lead">{say.previewLead({ n: brought.rowsTotal })}</p>}
        </div>
        {brought.state === 'running' && <Running {...page} />}
        {(brought.state === 'done' || brought.state === 'undone') && <Finished {...page} />}
        {open && <MappingForm {...page} rows={first} />}
        {brought.state !== 'running' && (brought.state !== 'undone' || rows.length > 0) && (
          <RowsForm {...page} show={show} rows={rows} from={from} open={open} />
        )}
      </>
    ),
  });
}
