import type { Limits } from './limits.ts';
import type { Figure } from './measure.ts';

/** A figure that is no request: seconds, megabytes. */
export interface Single {
  job: string;
  title: string;
  organisations?: number;
  value: number;
  unit: string;
  goal?: number;
}

const two = (n: number) => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));

export function limitsTable({ hello, select, commit }: Limits): string {
  return `Limits now, CPU ms: bare node:http ${two(hello)} · select by key ${two(select)} · insert and commit ${two(commit)}`;
}

const COLUMNS = ['', 'organisations', 'CPU ms', 'app', 'database', 'goal', '× hello', 'p50 ms', 'p99 ms', '/s', 'kB'];

/** One line a job and size; CPU ms is what the goal speaks of. */
export function figuresTable(figures: readonly Figure[], { hello }: Limits): string {
  return tableOf([
    COLUMNS,
    ...figures.map((f) => [
      `${f.job}: ${f.title}`,
      String(f.organisations),
      two(f.app + f.database),
      two(f.app),
      two(f.database),
      f.goal === undefined ? '' : `≤ ${f.goal}${f.app + f.database <= f.goal ? '' : ' !'}`,
      ((f.app + f.database) / hello).toFixed(0),
      two(f.p50),
      two(f.p99),
      f.perSecond.toFixed(0),
      f.kilobytes.toFixed(0),
    ]),
  ]);
}

/** How the cost of each job grows from the smallest federation to each larger one. */
export function growthTable(figures: readonly Figure[]): string {
  const sizes = [...new Set(figures.map(({ organisations }) => organisations))].sort((a, b) => a - b);
  if (sizes.length < 2) return '';
  const rows = [...Map.groupBy(figures, ({ job, title }) => `${job}: ${title}`)].map(([title, each]) => {
    const costs = sizes
      .map((size) => each.find(({ organisations }) => organisations === size))
      .map((f) => f && f.app + f.database);
    return [title, ...costs.slice(1).map((cost) => (cost && costs[0] ? `× ${(cost / costs[0]).toFixed(1)}` : ''))];
  });
  return tableOf([['growth', ...sizes.slice(1).map((size) => `${sizes[0]} → ${size}`)], ...rows]);
}

export function singlesTable(singles: readonly Single[]): string {
  return tableOf([
    ['', 'organisations', 'value', 'goal'],
    ...singles.map(({ job, title, organisations, value, unit, goal }) => [
      `${job}: ${title}`,
      String(organisations ?? ''),
      `${two(value)} ${unit}`,
      goal === undefined ? '' : `≤ ${goal}${value <= goal ? '' : ' !'}`,
    ]),
  ]);
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
