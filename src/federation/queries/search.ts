import type { Reading } from '#ground/database';
import type { Facet } from '../facet.ts';

// Each asked word becomes the words of the vocabulary it stands for: itself and up to thirty that begin with
// it; only where there are none, the words one letter away. Words that name a topic bring its members too.
const VOCABULARY = {
  name: 'vocabulary',
  text: `
    with asked as (
      select word, place from unnest(asked_words($1)) with ordinality a (word, place)
    ),
    known as (
      select a.place, a.word as asked, k.word, false as respelled
      from asked a
      cross join lateral (
        select word from word
        where word >= a.word and word < a.word || chr(1114109)
        order by word
        limit 30
      ) k
    ),
    respelled as (
      select a.place, a.word as asked, s.word, true as respelled
      from asked a
      cross join lateral (
        select distinct near.word
        from (
          select word from spelling where variant = a.word
          union select word from word where word in (select deletions(a.word))
          union select word from spelling where variant in (select deletions(a.word))
        ) near
        where abs(length(near.word) - length(a.word)) <= 1
        order by near.word
        limit 10
      ) s
      where not exists (select from known where known.place = a.place)
        and not exists (select from topic_word t where t.word like a.word || '%')
    )
    select a.place::int, a.word as asked, found.word, found.respelled, null::int as value
    from asked a
    left join (select * from known union all select * from respelled) found on found.place = a.place
    union all
    select a.place::int, a.word, null, false, v.value
    from asked a
    join topic_word t on t.word >= a.word and t.word < a.word || chr(1114109) and length(a.word) > 2
    join facet_value v on v.facet = 'topic' and v.key = t.topic
    order by 1`,
};

export interface Understood {
  /** The condition on words as tsquery text; undefined where no word was asked. */
  terms?: string;
  /** Words that were read as another spelling: what was typed and what was taken for it. */
  respelled: readonly { asked: string; taken: readonly string[] }[];
  /** A word that nothing is known of: the list is empty for sure. */
  unknown: boolean;
}

/** What a reader's words mean in this house's vocabulary. */
export async function understand(db: Reading, typed: string): Promise<Understood> {
  const rows = await db.ask<{
    place: number;
    asked: string;
    word: string | null;
    respelled: boolean;
    value: number | null;
  }>(VOCABULARY, [typed.slice(0, 200)]);
  const places = Map.groupBy(rows, (row) => row.place);
  if (places.size === 0) return { respelled: [], unknown: false };
  const conditions: string[] = [];
  const respelled: { asked: string; taken: string[] }[] = [];
  let unknown = false;
  for (const found of places.values()) {
    const lexemes = new Set(
      found.flatMap((row) => [...(row.word ? [row.word] : []), ...(row.value ? [`:${row.value}`] : [])]),
    );
    if (lexemes.size === 0) unknown = true;
    else conditions.push(anyOf([...lexemes]));
    const taken = found.filter((row) => row.respelled && row.word).map((row) => row.word!);
    if (taken.length > 0) respelled.push({ asked: found[0]!.asked, taken });
  }
  return { ...(conditions.length > 0 ? { terms: conditions.join(' & ') } : {}), respelled, unknown };
}

const FACET_VALUES = {
  name: 'facet values',
  text: `select v.value from facet_value v
    join unnest($1::text[], $2::text[]) asked (facet, key) on v.facet = asked.facet and v.key = asked.key`,
};

/** The numbers of facet values; fewer than asked where one is used by nobody. */
export async function facetValues(db: Reading, asked: readonly (readonly [Facet, string])[]): Promise<number[]> {
  if (asked.length === 0) return [];
  const rows = await db.ask<{ value: number }>(FACET_VALUES, [
    asked.map(([facet]) => facet),
    asked.map(([, key]) => key),
  ]);
  return rows.map((row) => row.value);
}

/** Any of these lexemes, quoted for a tsquery: what people type never reaches it raw. */
function anyOf(lexemes: readonly string[]): string {
  return `(${lexemes.map((lexeme) => `'${lexeme.replaceAll(/['\\]/g, '')}'`).join(' | ')})`;
}

/** All of these facet values, as tsquery text. */
export function allOf(values: readonly number[]): string[] {
  return values.map((value) => `':${value}'`);
}
