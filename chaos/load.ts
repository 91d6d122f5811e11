import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, dayFrom } from '#ground/day';

const CONNECTIONS = 6;

export interface Load {
  /** Ids of all affiliations the server has answered with "created", in this order. */
  readonly acknowledged: readonly string[];
  /** Answers that were neither "created" nor a broken connection nor "try again". */
  readonly strange: readonly string[];
  /** Ends the writing, and waits for what is under way. */
  stop(): Promise<void>;
}

export interface Writing {
  umbrella: string;
  token: string;
  members: readonly string[];
  /** How many writes were tried before: each has a member and a day of its own. */
  tried: number;
}

/** Writes affiliations over HTTP on several connections until it is stopped, whatever becomes of the server. */
export function beginLoad(address: string, writing: Writing): Load {
  const acknowledged: string[] = [];
  const strange: string[] = [];
  let going = true;

  async function write(): Promise<void> {
    while (going) {
      const wish = nextWish(writing);
      try {
        const answer = await fetch(`${address}/api/v1/affiliations`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${writing.token}` },
          body: JSON.stringify(wish),
          signal: AbortSignal.timeout(15_000),
        });
        const text = await answer.text();
        if (answer.status === 201) acknowledged.push((JSON.parse(text) as { id: string }).id);
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

function nextWish(writing: Writing): object {
  const turn = writing.tried;
  writing.tried += 1;
  const { members, umbrella } = writing;
  const day = addDays(dayFrom('2001-01-01'), 2 * Math.floor(turn / members.length));
  return { member: members[turn % members.length], umbrella, kind: 'full', from: day, until: day };
}
