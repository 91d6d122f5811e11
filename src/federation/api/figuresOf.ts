import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';
import type { Language } from '#ground/language';
import type { Facet } from '../facet.ts';
import { labelOf } from '../labels.ts';
import type { Depth } from '../queries/asked.ts';
import { areaNames } from '../queries/districts.ts';
import { individuals, type PersonsShown } from '../queries/persons.ts';
import { total, totalsBy } from '../queries/totals.ts';
import { umbrellaNode } from './nodes.ts';
import type { Figures } from './shapes.ts';

export interface FiguresAsked {
  umbrella: string;
  by?: Facet | undefined;
  /** Whom the groups count. */
  depth: Depth;
  /** Of the groups' labels. */
  language: Language;
}

/** The figures of an umbrella on a day; undefined where there is no such umbrella. */
export async function figuresOf(
  db: Reading,
  { umbrella, by, depth, language }: FiguresAsked,
  on: Day,
): Promise<Figures | undefined> {
  const node = await umbrellaNode(db, umbrella);
  if (node === undefined) return undefined;
  const [direct, all, persons, groups] = await Promise.all([
    total(db, node, 'direct', on),
    total(db, node, 'all', on),
    individuals(db, node, on),
    by ? totalsBy(db, node, depth, on, by) : [],
  ]);
  return {
    umbrella,
    on,
    direct: { organisations: direct, ...personsShown(persons.direct) },
    all: { organisations: all, ...personsShown(persons.all) },
    groups: by ? await labelled(db, language, by, groups) : [],
  };
}

const personsShown = (persons: PersonsShown) =>
  typeof persons === 'number' ? { individuals: persons } : { individuals: null, individualsSuppressed: true as const };

type Groups = Figures['groups'];

async function labelled(
  db: Reading,
  language: Language,
  facet: Facet,
  groups: readonly Omit<Groups[number], 'label'>[],
): Promise<Groups> {
  const lies = facet === 'district' || facet === 'state';
  const areas = await areaNames(db, lies ? groups.map(({ key }) => key) : []);
  return groups
    .map(({ key, organisations }) => ({ key, label: labelOf(language, facet, key, areas), organisations }))
    .sort((a, b) => b.organisations - a.organisations || (a.key < b.key ? -1 : 1));
}
