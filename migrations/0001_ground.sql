-- What every domain stands on: extensions, one way to fold a text, the history of changes.

create extension if not exists btree_gist;   -- = and && in one exclusion constraint
create extension if not exists btree_gin;    -- an umbrella and its members' words in one GIN index

-- One folding for names and for what people search: case, accents, Arabic vowel signs and tatweel go,
-- ß is ss, Vietnamese đ is d, Arabic ي ى ك ة become their Persian forms, all digits become Western.
-- The zero-width non-joiner stays: in Persian it parts the words of a compound, as a space would.
-- Immutable, unlike unaccent(), so it may stand behind an index; a change to it needs a rebuild.
create function fold(written text) returns text
  language sql immutable strict parallel safe
  return translate(
    replace(replace(replace(replace(
      regexp_replace(
        normalize(lower(written collate "und-x-icu"), nfkd),
        '[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    'øđðłıيىكة٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
    'oddliییکه01234567890123456789');

-- A folded word without the Arabic article: who looks for شباب means الشباب too.
create function bare(word text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(word, '^ال(?=[^a-z0-9]{3})', '');

-- The folded words of a text, each once, none longer than sixty letters.
create function words_of(written text) returns text[]
  language sql immutable strict parallel safe
  return array(
    select distinct left(bare(word), 60)
    from unnest(string_to_array(
      trim(regexp_replace(
        -- German readers write ä as ae: both spellings are words of the name.
        fold(written) || ' ' || fold(replace(replace(replace(lower(written), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue')),
        '[^[:alnum:]]+', ' ', 'g')),
      ' ')) as word
    where word <> ''
    order by 1);

-- The key lists are sorted by, compared bytewise (collate "C") so that no ICU version can change the order.
-- Arabic-script letters go to consecutive private code points: otherwise پ چ ژ گ stand behind ی.
create function sort_key(written text) returns text
  language sql immutable strict parallel safe
  return translate(
    trim(regexp_replace(fold(written), '[^[:alnum:]]+', ' ', 'g')),
    'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی',
    U&'\E000\E001\E002\E003\E004\E005\E006\E007\E008\E009\E00A\E00B\E00C\E00D\E00E\E00F\E010\E011\E012\E013\E014\E015\E016\E017\E018\E019\E01A\E01B\E01C\E01D\E01E\E01F')
  collate "C";

-- What was changed, when and by whom. Append only; ids and public facts, never personal answers.
create table history (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,                -- 'token:<id>', 'session:<id>', 'command', 'story', 'import:<id>'
  act text not null,                  -- 'affiliation.begin', 'organisation.rename', …
  subject text not null,              -- slug or id of the thing changed
  before jsonb,
  after jsonb,
  reason text
);
create index on history (subject, id);

create function history_is_append_only() returns trigger
  language plpgsql
as $$ begin raise exception 'history is append only'; end $$;
create trigger append_only before update or delete on history
  for each statement execute function history_is_append_only();
