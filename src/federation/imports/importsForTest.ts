import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { routes } from '#routes';
import type { TestHouse } from '#test';

// Only for the tests beside this file: staff of one umbrella who bring files, and what the database then holds.

export const UMBRELLA = 'dsm';

/** Staff at the house of the story. Each act gives the page it leads to. */
export class Staff {
  private readonly house: TestHouse;
  private readonly cookie: string;

  private constructor(house: TestHouse, cookie: string) {
    this.house = house;
    this.cookie = cookie;
  }

  static async of(house: TestHouse): Promise<Staff> {
    const answer = await house.sendForm(routes.demonstrationSignIn.to({}), {});
    return new Staff(house, (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '');
  }

  /** Brings a file; the answer leads to its preview, or says why there is none. */
  async bring(
    content: string | Uint8Array<ArrayBuffer>,
    { name = 'liste.csv', brings = 'members' } = {},
  ): Promise<Response> {
    const file = new File([content], name);
    return this.send(routes.bringImport.to({ language: 'de', umbrella: UMBRELLA }), { file, brings });
  }

  /** Brings a file that can be read. Gives the id of the import. */
  async brought(...file: Parameters<Staff['bring']>): Promise<string> {
    const answer = await this.bring(...file);
    const id = /imports\/([0-9a-f-]{36})$/.exec(answer.headers.get('Location') ?? '')?.[1];
    if (!id) throw new Error(`no import: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
    return id;
  }

  async send(path: string, form: Record<string, string | Blob>): Promise<Response> {
    return this.house.sendForm(path, form, { Cookie: this.cookie });
  }

  async page(path: string): Promise<string> {
    return this.house.page(path, { headers: { Cookie: this.cookie } });
  }

  preview(id: string, query = {}): Promise<string> {
    return this.page(routes.import.to(parts(id), query));
  }
  map(id: string, form: Record<string, string>): Promise<Response> {
    return this.send(routes.mapImport.to(parts(id)), form);
  }
  run(id: string, form: Record<string, string> = {}): Promise<Response> {
    return this.send(routes.runImport.to(parts(id)), { do: 'run', ...form });
  }
  undo(id: string): Promise<Response> {
    return this.send(routes.undoImport.to(parts(id)), { sure: 'yes' });
  }
}

const parts = (id: string) => ({ language: 'de', umbrella: UMBRELLA, import: id });

/** How many rows each table holds that says something about organisations. */
export async function counts({ database }: TestHouse): Promise<Record<string, number>> {
  const tables = [
    'organisation',
    'organisation_name',
    'organisation_legal_form',
    'seat',
    'organisation_topic',
    'organisation_language',
    'organisation_origin',
    'affiliation',
    'contact',
    'presence',
    'tally',
  ];
  const { rows } = await database.pool.query<Record<string, number>>(
    `select ${tables.map((table) => `(select count(*) from ${table}${table === 'tally' ? ' where n <> 0' : ''}) as ${table}`).join(', ')}`,
  );
  return rows[0] ?? {};
}

/** What the derived tables hold against what they must: nothing, where all is right. */
export async function graphFaults({ database }: TestHouse): Promise<unknown[]> {
  return (await database.pool.query('select * from graph_faults()')).rows;
}

// Real files lie next to the project, not in it.
const folder = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
export const realInput = (path: string): string => folder + path;
export const readRealInput = (path: string): Buffer => readFileSync(realInput(path));
export const withRealInputs = { skip: existsSync(folder) ? false : 'the real inputs are not beside the project' };
