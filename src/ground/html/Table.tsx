import type { ComponentChildren } from 'preact';

export interface Column {
  title: string;
  /** A number stands at the end of its cell. */
  number?: boolean;
  /** The address that sorts by this column, where it can be sorted by. */
  sortedBy?: string | undefined;
  sorted?: 'ascending' | 'descending' | undefined;
}

/**
 * A table that folds into one block per row on a phone. Roles are written out, because a table laid out as
 * blocks loses them in some browsers; the first cell of each row is its header.
 */
export function Table(props: {
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly ComponentChildren[])[];
  foot?: readonly ComponentChildren[] | undefined;
  /** Show the caption, not only to screen readers. */
  captionShown?: boolean;
}) {
  const { caption, columns, rows, foot, captionShown } = props;
  return (
    <table class="folds" role="table">
      <caption class={captionShown ? 'small' : 'vh'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              scope="col"
              role="columnheader"
              class={column.number ? 'n' : undefined}
              {...(column.sorted ? { 'aria-sort': column.sorted } : {})}
            >
              {column.sortedBy ? <a href={column.sortedBy}>{column.title}</a> : column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cells) => (
          <Row cells={cells} columns={columns} />
        ))}
      </tbody>
      {foot && (
        <tfoot role="rowgroup">
          <Row cells={foot} columns={columns} />
        </tfoot>
      )}
    </table>
  );
}

function Row({ cells, columns }: { cells: readonly ComponentChildren[]; columns: readonly Column[] }) {
  const [head, ...rest] = cells;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {head}
      </th>
      {rest.map((cell, index) => {
        const column = columns[index + 1];
        return (
          <td role="cell" data-label={column?.title} class={column?.number ? 'n' : undefined}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
}
