import { connect } from '#ground/database';
import { today } from '#ground/day';
import { accountFor, beginSession, giveRole } from '#identity';
import { routes } from '#routes';
import type { Ask } from './load.ts';

const about = { path: routes.about.to({ language: 'de', umbrella: 'fed' }) };

/** A text page, asked for by nobody in particular. */
export const anyoneAsks = (): Ask[] => [about];

/** The same page, asked for by somebody with roles in three organisations. */
export async function somebodyAsks(_origin: string, databaseUrl: string): Promise<Ask[]> {
  const database = connect(databaseUrl, { connections: 2 });
  try {
    const account = await database.change(async (write) => {
      const id = await accountFor(write, 'bench', { email: 'bench@menschen.example', name: 'Bench', language: 'de' });
      const organisations = await write
        .selectFrom('organisation')
        .select(['node', 'slug'])
        .orderBy('node')
        .limit(3)
        .execute();
      for (const organisation of organisations) {
        await giveRole(write, 'bench', { account: id, organisation, role: 'headOffice', from: today() });
      }
      return id;
    });
    const request = new Request('http://localhost/');
    const cookie = await beginSession(database, { account, way: 'demonstration', request, secure: false });
    return [{ ...about, headers: { Cookie: cookie.split(';')[0] ?? '' } }];
  } finally {
    await database.close();
  }
}
