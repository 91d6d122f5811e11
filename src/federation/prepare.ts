import type { Database } from '#ground/database';
import { languages } from '#ground/language';
import { topicLabel } from './labels.ts';
import { topics } from './organisation.ts';
import { loadPlaces } from './places/index.ts';

/** What the tables must hold before the first request: areas and postcodes, topics and the words they go by. */
export async function prepareFederation(database: Database): Promise<void> {
  await loadPlaces(database.pool);
  const labels = topics.flatMap((topic) => languages.map(({ code }) => ({ topic, label: topicLabel(code, topic) })));
  await database.pool.query(
    `with known as (insert into topic (topic) select unnest($1::text[]) on conflict do nothing)
     select 1`,
    [[...topics]],
  );
  await database.pool.query(
    `with wanted as (
       select distinct w.word, said.topic
       from unnest($1::text[], $2::text[]) said (topic, label)
       cross join lateral unnest(asked_words(said.label)) w (word)
       where length(w.word) > 2
     ),
     gone as (
       delete from topic_word t where not exists (select from wanted w where w.word = t.word and w.topic = t.topic)
     )
     insert into topic_word (word, topic) select word, topic from wanted on conflict do nothing`,
    [labels.map(({ topic }) => topic), labels.map(({ label }) => label)],
  );
}
