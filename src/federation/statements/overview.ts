import { countsPersons, type Figure } from './figure.ts';
import type { Answer } from './queries/answer.ts';
import { suppressed } from './suppressed.ts';

/** A figure of a table: a number, hidden because it may say something of a person, or not told by anybody. */
export type Shown = number | 'hidden' | 'none';

export interface District {
  /** Key and name as they were on the counting day; absent: no seat known. */
  district: string | undefined;
  name: string | undefined;
  asked: number;
  answered: number;
  figures: Readonly<Partial<Record<Figure, Shown>>>;
}

export interface Overview {
  asked: number;
  answered: number;
  /** Persons are added up, everything else is an average of those who told it. */
  reported: Readonly<Partial<Record<Figure, Shown>>>;
  /** The same of what the house counts itself, of those asked. */
  counted: Readonly<Partial<Record<Figure, Shown>>>;
  districts: readonly District[];
}

/** What a statement says as a whole and by district. Small person figures are hidden here, before anybody shows them. */
export function overviewOf(answers: readonly Answer[], questions: readonly Figure[]): Overview {
  const groups = [...Map.groupBy(answers, ({ district }) => district ?? '')].sort(([, a], [, b]) =>
    (a[0]!.districtName ?? '').localeCompare(b[0]!.districtName ?? '', 'de'),
  );
  const districtFigures = groups.map((): Partial<Record<Figure, Shown>> => ({}));
  const reported: Partial<Record<Figure, Shown>> = {};
  for (const figure of questions) {
    const told = groups.map(([, members]) => toldOf(members, figure));
    if (!countsPersons(figure)) {
      told.forEach((numbers, index) => (districtFigures[index]![figure] = averageOf(numbers)));
      reported[figure] = averageOf(told.flat());
      continue;
    }
    const sums = told.map(sumOf);
    const { cells, total } = suppressed(sums);
    cells.forEach((cell, index) => {
      districtFigures[index]![figure] = told[index]!.length === 0 ? 'none' : (cell ?? 'hidden');
    });
    reported[figure] = told.flat().length === 0 ? 'none' : (total ?? 'hidden');
  }
  return {
    asked: answers.length,
    answered: answeredOf(answers),
    reported,
    counted: countedOf(answers),
    districts: groups.map(([district, members], index) => ({
      district: district === '' ? undefined : district,
      name: members[0]!.districtName ?? undefined,
      asked: members.length,
      answered: answeredOf(members),
      figures: districtFigures[index]!,
    })),
  };
}

const answeredOf = (answers: readonly Answer[]) => answers.filter(({ confirmedOn }) => confirmedOn !== null).length;

const toldOf = (answers: readonly Answer[], figure: Figure): number[] =>
  answers.flatMap(({ reported }) => reported[figure] ?? []);

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const averageOf = (numbers: readonly number[]): Shown =>
  numbers.length === 0 ? 'none' : Math.round((sumOf(numbers) / numbers.length) * 10) / 10;

function countedOf(answers: readonly Answer[]): Overview['counted'] {
  const counted = (figure: Figure) => answers.flatMap(({ counted }) => counted[figure] ?? []);
  return {
    persons: counted('persons').length === 0 ? 'none' : (suppressed([sumOf(counted('persons'))]).total ?? 'hidden'),
    languages: averageOf(counted('languages')),
    districts: averageOf(counted('districts')),
  };
}
