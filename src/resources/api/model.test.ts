import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Write } from '#ground/database';
import { dayFrom } from '#ground/day';
import { Chance } from '#story';
import { testHouse, type TestHouse } from '#test';
import { book, type By } from '../commands/book.ts';
import { change } from '../commands/change.ts';
import { end } from '../commands/end.ts';
import { bookingOf } from '../queries/booking.ts';
import { resourceOf } from '../queries/resources.ts';
import type { Resource } from '../resource.ts';
import { momentAt } from '../time/clock.ts';
import { MINUTE, type Span } from '../time/span.ts';
import { overlapping } from './crowdForTest.ts';

// How many moves in all; more by hand: MOVES=100000 bin/test resources/api/model.
const MOVES = Number(process.env['MOVES'] ?? 10_000);
const IN_ONE_TRANSACTION = 50;
const SEED = 20_261_122;

const by: By = {
  actor: 'test',
  account: undefined,
  now: momentAt(dayFrom('2026-11-22'), 540),
  today: dayFrom('2026-11-22'),
};
const MONDAY = momentAt(dayFrom('2026-12-07'), 0);

/** What a booking is to somebody who knows nothing of databases: a line on a sheet of paper. */
interface Line extends Span {
  slots: readonly number[];
}

/** The same house on paper: each part has a row, and what is written in it may not overlap. */
class Paper {
  readonly lines = new Map<string, Line>();
  readonly ended: string[] = [];
  readonly resource: Resource;

  constructor(resource: Resource) {
    this.resource = resource;
  }

  /** The lowest rows with room for it, or undefined. */
  room({ from, until }: Span, slots: number, except?: string): number[] | undefined {
    const { bufferBefore, bufferAfter } = this.resource;
    const apart = (bufferBefore + bufferAfter) * MINUTE;
    const taken = new Set<number>();
    for (const [id, line] of this.lines) {
      if (id !== except && line.from < until + apart && from < line.until + apart)
        line.slots.forEach((s) => taken.add(s));
    }
    const free = Array.from({ length: this.resource.slots }, (_, index) => index + 1).filter(
      (slot) => !taken.has(slot),
    );
    return free.length < slots ? undefined : free.slice(0, slots);
  }
}

// On a machine that has other things to do this takes its time.
const patience = { timeout: 60 * MINUTE };

test(
  `${MOVES} times booked, moved or cancelled at random, the house and a sheet of paper say the same`,
  patience,
  async (t) => {
    const house = await testHouse(t, { story: true });
    const { rows } = await house.database.pool.query(`select node from organisation where slug = 'dsm'`);
    const dsm: number = rows[0].node;
    // Only what this test writes stands in the rooms.
    await house.database.pool.query('delete from waiting; delete from booking; delete from closure');
    const papers = await Promise.all(
      ['seminarraum', 'beratung-1', 'zoom'].map(async (slug) => new Paper((await resourceOf(house.database, slug))!)),
    );
    const begun = performance.now();
    const verdicts = await Promise.all(
      papers.map((paper, index) => play(house, dsm, paper, new Chance(SEED + index), Math.ceil(MOVES / papers.length))),
    );
    t.diagnostic(
      `${MOVES} moves in ${((performance.now() - begun) / 1_000).toFixed(1)} s: ${JSON.stringify(verdicts)}`,
    );
    for (const paper of papers) assert.deepEqual(await standing(house, paper), written(paper), paper.resource.slug);
    assert.equal(await overlapping(house), 0);
  },
);

/** So many moves in one room; each must come out in the house as on paper. Returns how often what came out. */
async function play({ database }: TestHouse, dsm: number, paper: Paper, chance: Chance, moves: number) {
  const tally: Record<string, number> = {};
  for (let done = 0; done < moves; done += IN_ONE_TRANSACTION) {
    await database.within('house', async (write) => {
      for (let i = done; i < Math.min(moves, done + IN_ONE_TRANSACTION); i += 1) {
        const verdict = await move(write, dsm, paper, chance);
        tally[verdict] = (tally[verdict] ?? 0) + 1;
      }
    });
  }
  return tally;
}

async function move(write: Write, dsm: number, paper: Paper, chance: Chance): Promise<string> {
  const kind = chance.between(1, 10);
  const ids = [...paper.lines.keys()];
  if (kind <= 5 || ids.length === 0) return bookOne(write, dsm, paper, chance);
  return kind <= 8 ? moveOne(write, paper, chance, chance.pick(ids)) : cancelOne(write, paper, chance, ids);
}

async function bookOne(write: Write, dsm: number, paper: Paper, chance: Chance): Promise<string> {
  const { resource } = paper;
  const span = someTime(chance);
  const slots = chance.between(1, resource.slots);
  const expected = paper.room(span, slots);
  const whom = { organisation: dsm, asKeeper: true };
  const wish = {
    resource,
    for: whom,
    times: [span],
    slots,
    people: undefined,
    purpose: 'x',
    purposeKind: 'other',
  } as const;
  const [date] = await book(write, by, wish);
  const got = date?.fate === 'booked' ? [...date.slots] : undefined;
  assert.deepEqual(got, expected);
  if (date?.fate === 'booked') paper.lines.set(date.id, { ...span, slots: date.slots });
  return date?.fate ?? 'nothing';
}

async function moveOne(write: Write, paper: Paper, chance: Chance, id: string): Promise<string> {
  const span = someTime(chance);
  const slots = chance.between(1, paper.resource.slots);
  const was = paper.lines.get(id)!;
  const same = span.from === was.from && span.until === was.until && slots === was.slots.length;
  const expected = same ? was.slots : paper.room(span, slots, id);
  const booking = (await bookingOf(write, id))!;
  const outcome = await change(write, { ...by, asKeeper: true }, booking, paper.resource, { span, slots });
  assert.equal(outcome.changed, expected !== undefined);
  if (expected) paper.lines.set(id, { ...span, slots: expected });
  return expected ? 'moved' : 'not moved';
}

async function cancelOne(write: Write, paper: Paper, chance: Chance, ids: readonly string[]): Promise<string> {
  // Now and then somebody cancels what was cancelled already.
  const again = paper.ended.length > 0 && chance.percent(20);
  const id = again ? chance.pick(paper.ended) : chance.pick(ids);
  assert.equal(await end(write, by, { id, resource: paper.resource }, 'cancelled'), !again);
  if (!again) paper.ended.push(id);
  paper.lines.delete(id);
  return again ? 'cancelled before' : 'cancelled';
}

/** Within one week, from a quarter of an hour to six hours: there is always somebody in the way. */
function someTime(chance: Chance): Span {
  const from = MONDAY + chance.between(0, 7 * 96 - 1) * 15 * MINUTE;
  return { from, until: from + chance.between(1, 24) * 15 * MINUTE };
}

/** What stands in the house, as text to be compared. */
async function standing({ database }: TestHouse, { resource }: Paper): Promise<string[]> {
  const { rows } = await database.pool.query<{ line: string }>(
    `select b.id || ' ' || extract(epoch from lower(b.during))::bigint || ' ' || extract(epoch from upper(b.during))::bigint || ' ' ||
       array_to_string(array(select slot from occupancy o where o.booking = b.id order by slot), ',') as line
     from booking b where b.resource = $1 and b.state = 'booked' order by b.id`,
    [resource.id],
  );
  return rows.map(({ line }) => line);
}

const written = ({ lines }: Paper): string[] =>
  [...lines]
    .map(([id, { from, until, slots }]) => `${id} ${from / 1_000} ${until / 1_000} ${slots.join(',')}`)
    .toSorted();
