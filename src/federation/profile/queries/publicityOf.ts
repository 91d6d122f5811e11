import type { Reading } from '#ground/database';
import { type Audience, type Publicity, type PublicityField, publicityFields } from '../publicity.ts';
import '../tables.ts';

/** Who sees which field of an organisation (by its node); what nobody decided about is public. */
export async function publicityOf(db: Reading, organisation: number): Promise<Publicity> {
  const rows = await db.ask<{ field: PublicityField; audience: Audience }>(
    { name: 'publicity', text: 'select field, audience from publicity where organisation = $1' },
    [organisation],
  );
  const kept = new Map(rows.map(({ field, audience }) => [field, audience]));
  return Object.fromEntries(
    publicityFields.map((field) => [field, kept.get(field) ?? 'public']),
  ) as unknown as Publicity;
}
