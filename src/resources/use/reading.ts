import { emptyForm, type Form } from '#ground/forms';
import { addDays, type Day, dayFrom, daysBetween, readDay, yearOf } from '#ground/day';
import { dayExample } from '#ground/language';
import { reachOf, type Visit } from '#identity';
import { heldOf } from '../queries/held.ts';
import { resourcesFor } from '../queries/resources.ts';
import { type HouseRun, houseOf } from '../run/houseOf.ts';
import { momentAt } from '../time/clock.ts';
import { bookedOf } from './booked.ts';
import { type Figures, figuresOf } from './figures.ts';
import { sharesOf } from './shares.ts';
import { words } from './words.generated.ts';

/** The days the figures are of, both included. */
export interface Days {
  readonly from: Day;
  readonly until: Day;
}

/** All that is said of a house's use. */
export interface Use extends Days {
  readonly house: HouseRun;
  readonly figures: Figures;
  /** By slug; measured up to `measuredUntil`, this day at most. */
  readonly shares: ReadonlyMap<string, number>;
  readonly measuredUntil: Day;
}

/** The use of the house of this address; undefined where there is none of this organisation. */
export async function readUse(visit: Visit, { from, until }: Days): Promise<Use | undefined> {
  const house = await houseOf(visit);
  if (!house) return undefined;
  const { today } = visit;
  const { database } = visit.house;
  const within = { from: momentAt(from, 0), until: momentAt(addDays(until, 1), 0) };
  const used = await database.within(reachOf(visit.actor), (write) => bookedOf(write, house.id, within));
  // Of what lies ahead nobody knows how full it will be.
  const measuredUntil = from <= today && today < until ? today : until;
  const measured = { from: within.from, until: momentAt(addDays(measuredUntil, 1), 0) };
  const resources = await resourcesFor(database, { house: house.slug }, from);
  const held = await heldOf(
    database,
    resources.map(({ id }) => id),
    measured,
  );
  return {
    house,
    from,
    until,
    figures: figuresOf(used, within, visit.house.now()),
    shares: sharesOf(resources, used, held, measured),
    measuredUntil,
  };
}

const LONGEST_DAYS = 10 * 366;
const earliest = dayFrom('1990-01-01');
const latest = dayFrom('2199-12-31');

/** The days an address asks for, this year where it names none, and its form; no days where they are none. */
export function readDays({ url, language, today }: Visit): { days: Days | undefined; form: Form } {
  const say = words[language];
  const year = { from: yearOf(today), until: dayFrom(`${today.slice(0, 4)}-12-31`) };
  const typed = {
    from: url.searchParams.get('from')?.slice(0, 60) || year.from,
    until: url.searchParams.get('until')?.slice(0, 60) || year.until,
  };
  const [from, until] = [readDay(typed.from), readDay(typed.until)];
  const outside = (day: Day | undefined) => day === undefined || day < earliest || day > latest;
  const problems = {
    ...(outside(from) ? { from: say.noDay({ example: dayExample(language) }) } : {}),
    ...(outside(until) ? { until: say.noDay({ example: dayExample(language) }) } : {}),
    ...(from && until && until < from ? { until: say.untilFirst } : {}),
    ...(from && until && daysBetween(from, until) > LONGEST_DAYS ? { until: say.tooLong } : {}),
  };
  const sound = from !== undefined && until !== undefined && Object.keys(problems).length === 0;
  return { days: sound ? { from, until } : undefined, form: { ...emptyForm(language, typed), problems } };
}
