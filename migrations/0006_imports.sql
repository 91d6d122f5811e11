-- A file that somebody brought, what became of each row, and the way back.

create table import (
  id uuid primary key,
  umbrella int not null references organisation (node),
  brings text not null check (brings in ('members', 'contacts')),
  file_name text not null,
  state text not null check (state in ('reading', 'previewed', 'running', 'done', 'undone', 'failed')),
  mapping jsonb not null default '{}',
  rows_total int not null default 0,
  rows_done int not null default 0,
  problem text,
  begun_at timestamptz not null default now(),
  ended_at timestamptz,
  content bytea                       -- the file, until it is done or a day has passed
);

create table import_row (
  import uuid not null references import (id) on delete cascade,
  row int not null,                   -- as a person counts them in the file: the header is 1
  fate text not null check (fate in ('new', 'duplicate', 'refused', 'created')),
  wanted jsonb not null,              -- the cells as they were read
  duplicate_of int references organisation (node) on delete set null,
  faults jsonb not null default '[]', -- [{column, message, arguments}]
  anyway boolean not null default false,
  organisation int references organisation (node) on delete set null,
  primary key (import, row)
);
create index on import_row (organisation);
