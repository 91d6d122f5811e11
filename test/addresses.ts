import { assetAddress } from '#ground/html';
import { type Route, routes } from '#routes';

/** What stands in the parts of an address when the story is asked. */
export const fillings = {
  language: 'de',
  umbrella: 'dsm',
  organisation: 'sonnenhof-frauen-und-familien',
  slug: 'sonnenhof-frauen-und-familien',
  import: '0193e5b2-0000-7000-8000-000000000000',
  id: '0193e5b2-0000-7000-8000-000000000000',
  house: 'leipzig',
  resource: 'seminarraum',
} as const;

/** One address of every route that is got, its parts filled in from the story. */
export function getAddresses(
  parts: Partial<Record<keyof typeof fillings, string>> = {},
): { name: string; address: string }[] {
  const all: [string, Route][] = Object.entries(routes);
  return all
    .filter(([, route]) => route.method === 'GET')
    .map(([name, route]) => ({
      name,
      address: name === 'look' ? assetAddress('look.css') : route.to({ ...fillings, ...parts }),
    }));
}
