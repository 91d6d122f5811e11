-- A file that somebody brought, what became of each row, and the way back.

-- Two spellings of one name have one key: folded, umlauts in either form, without the legal form at its end.
create function name_key(written text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
    regexp_replace(sort_key(written), '([aou])e', '\1', 'g'),
    '( (n? ?e ?v|i ?g|in grundung|eingetragener verein|g ?gmbh|gemeinnutzige gmbh|gmbh|g ?ug|ug|haftungsbeschrankt|e ?g|gbr|kdor))+$', '')
  collate "C";

-- Whose web address it is: the host, on platforms where many live the whole path; null where that says nobody.
create function homepage_key(homepage text) returns text
  language sql immutable strict parallel safe
  return (
    select case
        when host ~ '(^|\.)(facebook|instagram|youtube|linkedin|twitter|x|linktr|tiktok|google|blogspot|nebenan)\.[a-z]+$' or host = 't.me'
          then host || nullif(rtrim(lower(regexp_replace(homepage, '^[^:]*://[^/?#]*', '')), '/'), '')
        else host
      end
    from (select regexp_replace(lower(substring(homepage from '^https?://([^/?#:]+)')), '^(www|m)\.', '') as host) h
  ) collate "C";

create index on organisation_name (name_key(name));
create index on organisation (homepage_key(homepage)) where homepage is not null;
-- Taking an import back deletes organisations; each is looked for here.
create index on affiliation (successor) where successor is not null;

-- The days a row asks for; the last one it names belongs to them.
create function wished_stretch(wish jsonb) returns daterange
  language sql immutable strict parallel safe
  return daterange((wish ->> 'since')::date, (wish ->> 'until')::date + 1);

create table import (
  id uuid primary key,
  umbrella int not null references organisation (node),
  brings text not null check (brings in ('members', 'contacts')),
  file_name text not null,
  kind text not null check (kind in ('csv', 'xlsx')),
  since date not null,                -- for rows that name no day
  columns jsonb not null,             -- the header, in the file's order
  mapping jsonb not null,             -- what each column is taken as, in the same order; null: not taken over
  state text not null check (state in ('previewed', 'running', 'done', 'undone', 'failed')),
  rows_total int not null default 0,
  rows_done int not null default 0,
  begun_by text not null,             -- as in the history
  begun_at timestamptz not null default now(),
  beat_at timestamptz,                -- whoever runs it says every second that it still does
  ended_at timestamptz
);
create index on import (umbrella, begun_at);

-- Cells may name persons. Those of columns that are not taken over are forgotten when the import is done.
create table import_row (
  import uuid not null references import (id) on delete cascade,
  row int not null,                   -- as a person counts them in the file: the header is 1
  cells jsonb not null,               -- as they were read
  crowded boolean not null,           -- more cells than the header has columns
  wish jsonb,                         -- what the row asks for; null where it is refused
  faults jsonb not null default '[]', -- [{column, code, …}]
  fate text not null check (fate in ('new', 'duplicate', 'refused', 'created', 'joined')),
  name_key text collate "C",
  homepage_key text collate "C",
  ags text,
  duplicate_of int references organisation (node) on delete set null,
  duplicate_row int,                  -- an earlier row of the same file
  joinable boolean not null default false, -- that organisation could be taken in as it is
  anyway boolean not null default false,  -- a person says it is another one
  join_existing boolean not null default false, -- a person says it is that one, and joins
  chosen_ags text,                    -- the place a person chose where several fit
  organisation int references organisation (node) on delete set null,
  affiliation uuid,
  primary key (import, row)
);
create index on import_row (organisation);
create index on import_row (duplicate_of) where duplicate_of is not null;
