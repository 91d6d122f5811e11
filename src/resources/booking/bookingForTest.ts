import { formsIn, type TestHouse } from '#test';

/** A wish as the form of the room sends it; the story's today is Sunday, 22 November 2026. */
export const wish = (changes: Record<string, string> = {}): Record<string, string> => ({
  booking: crypto.randomUUID(),
  organisation: 'sonnenhof-frauen-und-familien',
  day: '25.11.2026',
  from: '10',
  until: '12:00',
  slots: '2',
  people: '12',
  purpose: 'Frauenfrühstück mit Kinderbetreuung',
  purposeKind: 'meeting',
  ...changes,
});

/** Sends the form of a resource; a list sends a name several times, as boxes do. */
export async function sendWish(
  house: TestHouse,
  resource: string,
  fields: Record<string, string | readonly string[]>,
  headers: Record<string, string> = {},
): Promise<{ status: number; html: string; location: string }> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) body.append(name, each);
  }
  const answer = await house.ask(`/de/book/${resource}`, {
    method: 'POST',
    body,
    headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
  });
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('Location') ?? '' };
}

/** What stands in the fields of the page's form that goes to an address. */
export function fieldsOf(html: string, address: string): Record<string, string> {
  const form = formsIn(html).find(({ action }) => action === address);
  if (!form) throw new Error(`no form goes to ${address}`);
  return Object.fromEntries(
    form.fields.filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value]),
  );
}

/** How many bookings of a resource stand between two days. */
export async function countOf({ database }: TestHouse, resource: string, from: string, until: string): Promise<number> {
  const [row] = await database.ask<{ n: number }>(
    {
      text: `select count(*)::int as n from booking b join resource r on r.id = b.resource
        where r.slug = $1 and b.state in ('asked', 'booked') and b.during && tstzrange($2, $3)`,
    },
    [resource, from, until],
  );
  return row!.n;
}
