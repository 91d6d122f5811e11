import { renderToString } from 'preact-render-to-string';
import { fileAnswer, type ZipEntry, zipOf } from '#ground/http';
import { type Language, tongue } from '#ground/language';
import { writeCsv } from '#ground/sheets';
import type { Visit } from '#identity';
import { dataMap } from '../dataMap.ts';
import { ActivityFacts } from '../pages/ActivityFacts.tsx';
import { columnTitle } from '../sentences.ts';
import { words } from '../words.generated.ts';
import { ownRows, type OwnTable } from './ownRows.ts';
import { summaryOf } from './summary.ts';
import { textOf } from './text.ts';

/** The same as a file to take along (Art. 20 GDPR): JSON, CSV for each table, and a page to read. */
export async function ownDataFileAnswer({ actor, house, language, today }: Visit): Promise<Response | undefined> {
  if (actor.kind !== 'person') return undefined;
  const held = await ownRows(house.database, actor.account);
  const archive = zipOf([
    { name: 'index.html', content: pageOf(language, held) },
    { name: 'my-data.json', content: jsonOf(held) },
    ...held.map(sheetOf),
  ]);
  return fileAnswer(archive, 'application/zip', `dachwerk-${today}.zip`);
}

function jsonOf(held: readonly OwnTable[]): string {
  const tables = held.map(({ table, activity, rows }) => ({ table, activity, columns: dataMap[table], rows }));
  return `${JSON.stringify({ tables }, undefined, 2)}\n`;
}

function sheetOf({ table, rows }: OwnTable): ZipEntry {
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => columns.map((column) => textOf(row[column])));
  return { name: `tables/${table}.csv`, content: writeCsv(columns, cells) };
}

function pageOf(language: Language, held: readonly OwnTable[]): string {
  const say = words[language];
  return `<!doctype html>\n${renderToString(
    <html lang={language} dir={tongue(language).direction}>
      <head>
        <meta charset="utf-8" />
        <title>{say.ownTitle}</title>
      </head>
      <body>
        <h1>{say.ownTitle}</h1>
        {held.map(({ table, activity, rows }) => (
          <section>
            <h2>
              {say.activityTitle({ activity })} · <code>{table}</code>
            </h2>
            <ActivityFacts language={language} summary={summaryOf(activity)} />
            {rows.map((row) => (
              <dl>
                {Object.entries(row).map(([column, value]) => (
                  <>
                    <dt>
                      <b>{columnTitle(language, column)}</b>
                    </dt>
                    <dd dir="auto">{textOf(value)}</dd>
                  </>
                ))}
              </dl>
            ))}
          </section>
        ))}
      </body>
    </html>,
  )}`;
}
