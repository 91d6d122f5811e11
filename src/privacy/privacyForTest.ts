import { newId } from '#ground/database';
import type { TestHouse } from '#test';

/** A name and an address that stand nowhere else, so that finding them again means something. */
export const SEED = { name: 'Saatkorn Zwölfeichen', email: 'saatkorn@zwoelfeichen.example' } as const;

/** Somebody who left traces everywhere: a role, letters, an entry in others' contacts, an application, a talk. */
export async function seeded(house: TestHouse): Promise<{ account: string; headers: { Cookie: string } }> {
  const { Cookie, account } = await house.holding('board', 'sonnenhof-frauen-und-familien');
  const run = (text: string, values: unknown[]) => house.database.pool.query(text, values);
  const { name, email } = SEED;
  await run('update account set name = $2, email = $3, email_key = $3 where id = $1', [account, name, email]);
  await run(`update role_held set during = '[2025-01-01,)' where account = $1`, [account]);
  await run(
    `insert into mail (id, recipient, language, about, subject, body_text, body_html)
      values ($1, $2, 'de', 'task', $3, $3, $3)`,
    [newId(), email, `Guten Tag ${name}`],
  );
  const [dsm] = (await run(`select node from organisation where slug = 'dsm'`, [])).rows as { node: number }[];
  const person = newId();
  await run(
    `insert into contact_person (id, organisation, name, emails, source, source_since)
      values ($1, $2, $3, array[$4], 'Visitenkarte', '2024-01-01')`,
    [person, dsm!.node, name, email.toUpperCase()],
  );
  const talk = newId();
  await run(`insert into talk (id, organisation, on_day, topic) values ($1, $2, '2024-02-02', 'Räume')`, [
    talk,
    dsm!.node,
  ]);
  await run('insert into talk_person values ($1, $2)', [talk, person]);
  await run('insert into talk_account values ($1, $2)', [talk, account]);
  const application = newId();
  await run(
    `insert into application (id, umbrella, wish, email, language, contact) values ($1, $2, 'full', $3, 'de', $4)`,
    [application, dsm!.node, email, JSON.stringify({ name })],
  );
  await run(
    `insert into application_question (id, application, question, asked_on, answer, answered_on)
      values ($1, $2, 'Wer?', '2024-01-01', $3, '2024-01-02')`,
    [newId(), application, `Ich, ${name}`],
  );
  return { account, headers: { Cookie } };
}

/** Every table of the database as text, by name: what a thief of it would read. */
export async function everyTable(house: TestHouse): Promise<Map<string, string>> {
  const { rows } = await house.database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const tables = new Map<string, string>();
  for (const { name } of rows) {
    const all = await house.database.pool.query<{ row: string }>(`select t::text as row from "${name}" t`);
    tables.set(name, all.rows.map(({ row }) => row).join('\n'));
  }
  return tables;
}

/** The tables in which one of these texts stands, in any case. */
export const tablesWith = (tables: ReadonlyMap<string, string>, ...texts: string[]): string[] =>
  [...tables]
    .filter(([, text]) => texts.some((each) => text.toLowerCase().includes(each.toLowerCase())))
    .map(([name]) => name);
