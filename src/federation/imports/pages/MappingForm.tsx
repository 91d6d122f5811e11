import { DayField, Table } from '#ground/html';
import { dayExample } from '#ground/language';
import { routes } from '#routes';
import { fields } from '../field.ts';
import type { ImportRow } from '../queries.ts';
import { words } from '../words.generated.ts';
import type { ImportPart } from './part.ts';

/** One select for each column, with the first values of the column beside it. */
export function MappingForm({ visit, umbrella, brought, problem, rows }: ImportPart & { rows: readonly ImportRow[] }) {
  const { language } = visit;
  const say = words[language];
  const { columns, mapping } = brought;
  const nameMissing = !mapping.includes('name');
  const wrong = problem?.field === 'since' ? problem : undefined;
  return (
    <form
      class="beam stack"
      method="post"
      action={routes.mapImport.to({ language, umbrella: umbrella.slug, import: brought.id })}
    >
      <h2 id="mapping">{say.mapping}</h2>
      {nameMissing && <p class="note warm">{say.nameNotMapped}</p>}
      <details class="open" open={nameMissing || wrong !== undefined}>
        <summary>
          {say.mappingSummary({ taken: mapping.filter((field) => field !== null).length, n: columns.length })}
        </summary>
        <div class="stack">
          <p class="muted">{say.mappingHint}</p>
          <Table
            caption={say.mapping}
            columns={[{ title: say.columnInFile }, { title: say.firstValues }, { title: say.takenAs }]}
            rows={columns.map((column, at) => [
              <label for={`column-${at}`}>
                <bdi>{column || say.columnUnnamed({ n: at + 1 })}</bdi>
              </label>,
              <FirstValues values={rows.map(({ cells }) => cells[at] ?? '')} />,
              <select id={`column-${at}`} name={`column-${at}`}>
                <option value="">{say.notTaken}</option>
                {fields.map((field) => (
                  <option value={field} selected={mapping[at] === field}>
                    {say.field({ field })}
                  </option>
                ))}
              </select>,
            ])}
          />
          <DayField
            language={language}
            id="since"
            name="since"
            label={say.since}
            value={wrong?.typed ?? brought.since}
            hint={say.sinceHint({ example: dayExample(language) })}
            error={wrong?.sentence}
          />
          <div class="actions">
            <button class="button second" type="submit">
              {say.saveMapping}
            </button>
          </div>
        </div>
      </details>
    </form>
  );
}

function FirstValues({ values }: { values: readonly string[] }) {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  return (
    <span class="small">
      {filled.map((value, at) => (
        <>
          {at > 0 && ' · '}
          <bdi>{shortened(value, 40)}</bdi>
        </>
      ))}
    </span>
  );
}

/** A cell as far as a table of cells has room for it. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).toWellFormed().replaceAll('\ufffd', '')}…` : text;
}
