import { newId } from '#ground/database';
import type { TestHouse } from '#test';
import { found, join } from '../api/federationForTest.ts';

/** A member of dsm with everything that can be kept from the public, and nobody else's words in it. */
export async function rareMember(house: TestHouse, slug = 'seltener-verein') {
  const organisation = await found(house, slug, {
    name: 'Seltener Verein',
    from: '2010-01-01' as never,
    founded: '2009-05-05' as never,
    homepage: 'https://www.seltener-verein.example/',
    legalForm: 'registeredAssociation',
    seat: { ags: '15002000', place: 'Halle (Saale)', postcode: '06108' },
    topics: ['arts'],
    languages: ['is'],
    origins: ['FJ'],
  });
  await join(house, slug, 'dsm', '2015-01-01');
  await house.database.kysely
    .insertInto('bureau')
    .values({
      id: newId(),
      organisation: organisation.node,
      kind: 'headOffice',
      street: 'Verborgene Gasse 7',
      postcode: '06108',
      place: 'Halle (Saale)',
      ags: '15002000',
      contact_function: 'advice',
      phone: '0345 7654321',
      email: 'post@seltener-verein.example',
      during: '[2015-01-01,)',
    })
    .execute();
  return organisation;
}

export const area = (slug: string, rest: string, language = 'de') => `/${language}/my-area/${slug}/${rest}`;

/** Opens a page with a form, fills fields in as a browser without script would, and sends it. */
export async function edit(
  house: TestHouse,
  who: { Cookie: string },
  address: string,
  fields: Record<string, string>,
): Promise<Response> {
  const page = await house.page(address, { headers: { Cookie: who.Cookie } });
  return house.sendForm(address, { version: versionIn(page), ...fields }, { Cookie: who.Cookie });
}

export const versionIn = (page: string): string => / name="version" value="([^"]*)"/.exec(page)?.[1] ?? '';

/** The change a form asks for unless told: from this day on. */
export const from = (day: string) => ({ how: 'change', from: day });
export const corrected = (reason: string) => ({ how: 'correction', reason });
