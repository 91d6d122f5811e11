import { CompiledQuery } from 'kysely';
import type { Reading, Write } from '#ground/database';

/** Lets a query be asked inside a transaction: it sees what was written there, and waits for no second connection. */
export function readingIn(write: Write): Reading {
  return {
    kysely: write,
    async ask<Row>({ text }: { text: string }, values: readonly unknown[]) {
      const { rows } = await write.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
      return rows;
    },
  };
}
