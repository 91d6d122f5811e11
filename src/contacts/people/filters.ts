import { type Day, readDay } from '#ground/day';
import type { Query } from '#routes';
import { type BodyKind, bodyKinds, type Level, levels, type Use, uses } from '../kinds.ts';

/** What a list of contacts is asked for. All of it stands in the address, so a list can be kept and passed on. */
export interface Filters {
  /** Part of the name, an address, a function or a body. */
  readonly q: string;
  readonly kind?: BodyKind | undefined;
  readonly level?: Level | undefined;
  /** A district by its key. */
  readonly district?: string | undefined;
  /** Part of the title of a function held today. */
  readonly function: string;
  /** Talked with on this day or later. */
  readonly talked?: Day | undefined;
  readonly tag: string;
  /** For what their data may be used. */
  readonly use?: Use | undefined;
}

/** The filters of an address; what is no value of a filter asks for nothing. */
export function readFilters(search: URLSearchParams): Filters {
  const text = (name: string) =>
    (search.get(name) ?? '').replaceAll('\0', '').toWellFormed().normalize('NFC').trim().slice(0, 200);
  const one = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === search.get(name));
  return {
    q: text('q'),
    kind: one('kind', bodyKinds),
    level: one('level', levels),
    district: /^\d{5}$/.exec(text('district'))?.[0],
    function: text('function'),
    talked: readDay(text('talked')),
    tag: text('tag'),
    use: one('use', uses),
  };
}

/** The same as an address asks it. */
export const queryOf = (filters: Filters): Query => ({ ...filters });

/** Whether anything is asked for at all. */
export const narrows = (filters: Filters): boolean =>
  Object.values(filters).some((value) => value !== undefined && value !== '');
