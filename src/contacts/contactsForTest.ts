import assert from 'node:assert/strict';
import type { TestHouse } from '#test';

/** The form of a contact with what must be there; the rest as the test wants it. */
export const personForm = (more: Record<string, string>): Record<string, string> => ({
  name: 'Yasemin Aksoy',
  language: 'de',
  source: 'Visitenkarte',
  sourceSince: '1.11.2026',
  uses: 'letters',
  ...more,
});

/** Adds a contact as a page does; gives the address it leads to. */
export async function addContact(
  house: TestHouse,
  headers: Record<string, string>,
  more: Record<string, string> = {},
  organisation = 'dsm',
): Promise<string> {
  const answer = await house.sendForm(`/de/my-area/${organisation}/contacts/people/new`, personForm(more), headers);
  assert.equal(answer.status, 303, await answer.text());
  return answer.headers.get('Location')!;
}

/** Adds a body; gives its id. */
export async function addBodyNamed(
  house: TestHouse,
  headers: Record<string, string>,
  name: string,
  more: Record<string, string> = {},
): Promise<string> {
  const answer = await house.sendForm(
    '/de/my-area/dsm/contacts/bodies/new',
    { name, kind: 'authority', ...more },
    headers,
  );
  assert.equal(answer.status, 303, await answer.text());
  return idAtEnd(answer.headers.get('Location')!);
}

export const idAtEnd = (path: string): string => path.split('/').at(-1)!;

/** The value of a hidden field on a page. */
export const hiddenIn = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
