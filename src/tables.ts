/**
 * All tables, by name. Each part adds its own in its `tables.ts`: `declare module '#tables' { interface Tables { … } }`, so a
 * query names only what exists. It stands alone in this file: reached through another door, the compiler would join some only.
 */
export interface Tables {
  migration: { name: string; hash: string; ran_at: Date };
}
