import { isId, type Write } from '#ground/database';
import { ownerOf, reachOf, type Visit } from '#identity';
import './tables.ts';

/** One transaction on the contacts of the organisation whose page this is, behind the wall of the actor's own roles. */
export const seeing = <Result>(
  visit: Visit,
  work: (write: Write, organisation: number) => Promise<Result>,
): Promise<Result> => visit.house.database.within(reachOf(visit.actor), (write) => work(write, ownerOf(visit).node));

/** An id as it stands in an address; undefined where the text is none, so that PostgreSQL is not asked for it. */
export const idIn = (text: string | undefined): string | undefined => (isId(text) ? text : undefined);
