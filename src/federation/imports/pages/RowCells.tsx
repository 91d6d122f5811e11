import type { Language } from '#ground/language';
import type { Import, ImportRow } from '../queries.ts';
import { faultSentence } from '../sentence.ts';
import { words } from '../words.generated.ts';
import { shortened } from './MappingForm.tsx';

/** The cells of a row that are taken over, each with what is wrong with it; one block, as a folded table lays out blocks. */
export function RowCells({ language, brought, row }: { language: Language; brought: Import; row: ImportRow }) {
  const say = words[language];
  const faultsOf = (column: number | null) =>
    row.faults
      .filter((fault) => fault.column === column)
      .map((fault) => <span class="error">{faultSentence(language, fault)}</span>);
  return (
    <div>
      {faultsOf(null)}
      {brought.mapping.map((field, at) => {
        const text = row.cells[at]?.trim() ?? '';
        const faults = faultsOf(at);
        if (!field || (text === '' && faults.length === 0)) return null;
        return (
          <div class={field === 'name' ? undefined : 'small'}>
            {field === 'name' ? <span class="vh">{say.field({ field })}: </span> : `${say.field({ field })}: `}
            {field === 'name' ? <b dir="auto">{shortened(text, 160)}</b> : <bdi>{shortened(text, 120)}</bdi>} {faults}
          </div>
        );
      })}
    </div>
  );
}
