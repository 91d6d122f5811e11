import type { Write } from '#ground/database';
import { Table } from '#ground/html';
import { formatNumber } from '#ground/language';
import { routes } from '#routes';
import { type Counts, type Import, type ImportRow, rowsOf, type Shown } from '../queries.ts';
import { words } from '../words.generated.ts';
import { Decisions } from './Decisions.tsx';
import { addressOf, type ImportPart } from './part.ts';
import { RowCells } from './RowCells.tsx';

const ROWS = 200;

/** One more than the page shows, to know whether there are others. */
export function rowsShown(
  write: Write,
  { id }: Import,
  show: Shown,
  from: number,
  most = ROWS + 1,
): Promise<ImportRow[]> {
  return rowsOf(write, id, show, from, most);
}

interface RowsPart extends ImportPart {
  rows: readonly ImportRow[];
  show: Shown;
  from: number;
  /** It may still be decided about. */
  open: boolean;
}

/** What becomes of each row, and what a person may decide about it. */
export function RowsForm(part: RowsPart) {
  const { visit, umbrella, brought, rows, show, from, open } = part;
  const { language } = visit;
  const say = words[language];
  const next = rows[ROWS]?.row;
  const table = (
    <Table
      caption={say.rows}
      columns={[{ title: say.columnRow }, { title: say.columnCells }, { title: say.columnFate }]}
      rows={rows
        .slice(0, ROWS)
        .map((row) => [
          <span id={`row-${row.row}`}>{formatNumber(language, row.row)}</span>,
          <RowCells language={language} brought={brought} row={row} />,
          <Decisions visit={visit} umbrella={umbrella} brought={brought} row={row} open={open} />,
        ])}
    />
  );
  const turning = (next !== undefined || from > 0) && (
    <p class="links">
      {from > 0 && <a href={addressOf(visit, umbrella, brought, { show })}>{say.fromStart}</a>}
      {next !== undefined && (
        <a href={addressOf(visit, umbrella, brought, { show, from: next })}>{say.moreRows({ row: next })}</a>
      )}
    </p>
  );
  return (
    <section class="beam stack" aria-labelledby="rows">
      <h2 id="rows">{say.rows}</h2>
      {brought.state !== 'undone' && <Filters {...part} />}
      {rows.length === 0 && <p>{say.noRows}</p>}
      {open ? (
        <form
          class="stack"
          method="post"
          action={routes.runImport.to({ language, umbrella: umbrella.slug, import: brought.id })}
        >
          <input type="hidden" name="show" value={show} />
          <input type="hidden" name="from" value={from} />
          {rows.length > 0 && table}
          {turning}
          <RunActions language={language} counts={brought.counts} />
        </form>
      ) : (
        <>
          {rows.length > 0 && table}
          {turning}
        </>
      )}
    </section>
  );
}

function Filters({ visit, umbrella, brought, show, open }: RowsPart) {
  const { language } = visit;
  const say = words[language];
  const { counts, rowsTotal } = brought;
  const filters: readonly (readonly [Shown, string, number])[] = [
    ['all', say.showAll, rowsTotal],
    open ? ['new', say.showNew, counts.new] : ['done', say.showDone, counts.created + counts.joined],
    ['duplicate', say.showDuplicate, counts.duplicate],
    ['refused', say.showRefused, counts.refused],
  ];
  return (
    <ul class="turn">
      {filters.map(([filter, title, n]) => (
        <li>
          <a
            href={`${addressOf(visit, umbrella, brought, { show: filter })}#rows`}
            {...(filter === show ? { 'aria-current': 'true' } : {})}
          >
            {title} ({formatNumber(language, n)})
          </a>
        </li>
      ))}
    </ul>
  );
}

function RunActions({ language, counts }: { language: ImportPart['visit']['language']; counts: Counts }) {
  const say = words[language];
  const n = counts.new + counts.anyway + counts.joins;
  const decidable = counts.duplicate > 0 || counts.refused > 0;
  return (
    <div class="stack-s">
      <p class="muted">{n === 0 ? say.runNothing : say.runHint}</p>
      <div class="actions">
        {decidable && (
          <button class="button second" type="submit" name="do" value="save">
            {say.saveDecisions}
          </button>
        )}
        {(n > 0 || decidable) && (
          <button class="button" type="submit" name="do" value="run">
            {n > 0 ? say.run({ n }) : say.runDecided}
          </button>
        )}
      </div>
    </div>
  );
}
