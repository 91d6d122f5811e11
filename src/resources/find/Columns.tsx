import type { ComponentChildren } from 'preact';
import type { Language } from '#ground/language';
import type { Resource } from '../resource.ts';
import type { Piece } from './pieces.ts';
import { onScale, scaleOf } from './scale.ts';
import { Slots } from './Slots.tsx';

/** A day of something: what stands above it, and its pieces. */
export interface Column {
  readonly title: ComponentChildren;
  readonly resource: Resource;
  readonly pieces: readonly Piece[];
  readonly today?: boolean;
}

/** Days or resources side by side: lists on a phone; on a wide page the same lists on one scale of hours. */
export function Columns({ language, columns }: { language: Language; columns: readonly Column[] }) {
  const scale = scaleOf(columns.map(({ pieces }) => pieces));
  const hours = scale ? Array.from({ length: scale.last - scale.first }, (_, hour) => scale.first + hour) : [];
  const look = scale ? (columns.length === 1 ? 'week one' : 'week') : 'week lists';
  return (
    <ol class={look}>
      {scale && (
        <li class="hours" aria-hidden="true">
          <ol class="hours-list">
            {hours.map((hour) => (
              <li>{hour}</li>
            ))}
          </ol>
        </li>
      )}
      {columns.map(({ title, resource, pieces, today }) => (
        <li {...(today ? { 'aria-current': 'date' as const } : {})}>
          <h3>{title}</h3>
          <Slots
            language={language}
            resource={resource}
            pieces={scale ? onScale(scale, pieces) : pieces}
            scaled={scale !== undefined}
          />
        </li>
      ))}
    </ol>
  );
}
