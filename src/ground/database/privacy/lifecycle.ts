import type { RawBuilder } from 'kysely';
import type { Tables } from '#tables';

/** A person, by all that rows may know them by. */
export interface Whose {
  readonly account: string;
  readonly email: string;
  /** The address folded, as accounts are told apart by. */
  readonly emailKey: string;
}

/** How the rows of one person are found. Several ways: any of them. */
export type Found<Column extends string = string> =
  /** A column with the number of their account. */
  | { readonly account: Column }
  /** A text column with the actor's name as the history writes it: 'account:…'. */
  | { readonly actor: Column }
  /** A column with a mail address as somebody wrote it, or with several. */
  | { readonly email: Column }
  | { readonly emails: Column }
  /** A column that names a row of theirs in another table. */
  | { readonly through: keyof Tables; readonly column: Column; readonly of: string };

/** What erasing somebody does to their rows. */
export type Erase<Column extends string = string> =
  | 'delete'
  /** The rows stay as facts about nobody: these columns get these values. */
  | { readonly blank: Readonly<{ [C in Column]?: string | number | null | RawBuilder<unknown> }> }
  /** A declared hold: why they stay, as the key of a sentence that also says until when. */
  | { readonly keep: string };

/** When the rows of an organisation have served: so long after a day they carry. */
export interface Forget<Column extends string = string> {
  readonly days: number;
  /** The day or moment it is reckoned from; of a stretch, its last day. A row without one is not over. */
  readonly since: { readonly day: Column } | { readonly moment: Column } | { readonly stretch: Column };
  /** What else must hold. */
  readonly where?: RawBuilder<boolean>;
  /** Whose rows they are. 'house': nobody's, so that the house forgets them by itself. */
  readonly organisation: Column | 'house';
}

/** The life of the rows of one table that may say something of a person. */
export interface Life<Column extends string = string> {
  /** The processing they belong to, as the record of processing names it. */
  readonly activity: string;
  /** Nobody: the rows are of organisations, or say nothing that leads to a person; the text says which. */
  readonly found: readonly Found<Column>[] | { readonly nobody: string };
  readonly erase: Erase<Column>;
  readonly forget?: Forget<Column>;
  /** Columns that recognise a secret; their person's copy leaves them out, since they would help a thief alone. */
  readonly secret?: readonly Column[];
}

/** Lives by table, over columns that exist. */
export type Lifecycles<Name extends keyof Tables = keyof Tables> = {
  readonly [Table in Name]: Life<keyof Tables[Table] & string>;
};
