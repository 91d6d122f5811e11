import assert from 'node:assert/strict';
import { outbox } from '#ground/mail';
import { routes } from '#routes';
import type { TestHouse } from '#test';

/** What a browser sends back of what an answer set. */
export const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .filter((pair) => !pair.endsWith('='))
    .join('; ');

/** The newest letter to an address: its text, the path of its link, its code without spaces. */
export async function letterTo(house: Pick<TestHouse, 'database'>, email: string) {
  const letter = (await outbox(house.database, 100)).find(({ to }) => to === email);
  assert.ok(letter, `no letter to ${email}`);
  const text = letter.text ?? '';
  const path = /https?:\/\/[^/\s]+(\/\S+)/.exec(text)?.[1] ?? '';
  const code = /(\d{4}) (\d{4})/.exec(text);
  return { letter, text, path, code: code ? `${code[1]}${code[2]}` : '' };
}

/** Comes in as people do: asks for a letter, presses the button of its link. Returns the cookie. */
export async function enter(house: TestHouse, email: string, headers: Record<string, string> = {}): Promise<string> {
  const asked = await house.sendForm(routes.askForLink.to({ language: 'de' }), { email }, headers);
  assert.equal(asked.status, 303);
  const entered = await house.sendForm((await letterTo(house, email)).path, {}, headers);
  assert.equal(entered.status, 303);
  return cookiesOf(entered);
}
