import type { Tables } from '#tables';
import { type Basis, basisOf } from './basis.ts';

/** Why a column is kept, who may see it, and when it goes. Every column of the database has one of these. */
export interface ColumnPrivacy {
  /** What it is for, as a piece of a sentence. */
  readonly purpose: string;
  /** The widest circle that sees it: everybody, the federation's organisations, an umbrella's staff, the operator. */
  readonly audience: 'public' | 'federation' | 'staff' | 'operator';
  /** When it is forgotten. */
  readonly retention: string;
  /**
   * `personal`: may say something of a natural person. `art9`: may reveal origin, religion or conviction
   * (Art. 9 GDPR), be it of an organisation's community. `plain`: neither.
   */
  readonly category: 'plain' | 'personal' | 'art9';
  /** What in the GDPR allows it. */
  readonly basis: Basis;
}

/** A declaration as it is written: a column that names no basis rests on the usual one of its category. */
type Written = Omit<ColumnPrivacy, 'basis' | 'purpose'> & { readonly basis?: Basis };
type WrittenColumn = string | (Partial<ColumnPrivacy> & Pick<ColumnPrivacy, 'purpose'>);

/** Declarations by table and column. */
export type Privacy = Readonly<Record<string, Readonly<Record<string, ColumnPrivacy>>>>;

/** Every column of these tables that queries know; one that is missing does not compile. */
export type Declares<Name extends keyof Tables> = {
  readonly [Table in Name]: { readonly [Column in keyof Tables[Table]]: ColumnPrivacy };
};

/**
 * The columns of one table: a purpose each, and what they have in common. A column that differs gives its
 * purpose together with the difference.
 */
export function declared<Column extends string>(
  common: Written,
  columns: Readonly<Record<Column, WrittenColumn>>,
): Readonly<Record<Column, ColumnPrivacy>> {
  const entries = Object.entries<WrittenColumn>(columns).map(([column, said]) => {
    const own = { ...common, ...(typeof said === 'string' ? { purpose: said } : said) };
    return [column, { ...own, basis: own.basis ?? basisOf(own.category, own.audience) }] as const;
  });
  return Object.fromEntries(entries) as Record<Column, ColumnPrivacy>;
}
