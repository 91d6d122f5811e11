import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, dayFrom } from '#ground/day';
import type { Settled } from './room.ts';

const CONNECTIONS = 6;

export interface Load {
  /** Ids of all that the server has answered with "created", in this order. */
  readonly acknowledged: readonly string[];
  /** Answers that were neither "created" nor a broken connection nor "try again". */
  readonly strange: readonly string[];
  /** Ends the writing, and waits for what is under way. */
  stop(): Promise<void>;
}

/** What is written: requests that nothing but a crash could make fail. */
export interface Writing {
  readonly path: string;
  readonly token: string;
  /** The body of one request; each turn asks for something of its own. */
  wish(turn: number): object;
  /** The id of what was made, in the answer to it. */
  idIn(answer: string): string;
  /** How many writes were tried before. */
  tried: number;
}

/** Writes over HTTP on several connections until it is stopped, whatever becomes of the server. */
export function beginLoad(address: string, writing: Writing): Load {
  const acknowledged: string[] = [];
  const strange: string[] = [];
  let going = true;

  async function write(): Promise<void> {
    while (going) {
      const wish = writing.wish(writing.tried);
      writing.tried += 1;
      try {
        const answer = await fetch(address + writing.path, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${writing.token}` },
          body: JSON.stringify(wish),
          signal: AbortSignal.timeout(15_000),
        });
        const text = await answer.text();
        if (answer.status === 201) acknowledged.push(writing.idIn(text));
        else if (answer.status !== 503) strange.push(`${answer.status} ${text.slice(0, 200)}`);
      } catch {
        // The server is away: nothing was promised.
        await sleep(20);
      }
    }
  }

  const writers = Array.from({ length: CONNECTIONS }, write);
  return {
    acknowledged,
    strange,
    async stop() {
      going = false;
      await Promise.all(writers);
    },
  };
}

/** Memberships of one day: each has a member and a day of its own. */
export const affiliations = ({ umbrella, token, members }: Settled): Writing => ({
  path: '/api/v1/affiliations',
  token,
  tried: 0,
  wish(turn) {
    const day = addDays(dayFrom('2001-01-01'), 2 * Math.floor(turn / members.length));
    return { member: members[turn % members.length], umbrella, kind: 'full', from: day, until: day };
  },
  idIn: (answer) => (JSON.parse(answer) as { id: string }).id,
});
