-- What people consented to, what was erased for them, and how an organisation forgets what has served.

-- The words somebody said yes to, exactly as they stood: the proof of a consent is its text.
create table consent_text (
  key text not null check (key ~ '^[a-z][A-Za-z]{1,40}$'),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  version int not null check (version > 0),
  text text not null check (length(text) between 1 and 5000),
  primary key (key, language, version)
);

-- Personal data: that somebody agreed to something, and when they took it back. Kept three years after that, as the
-- proof that what was done in between was allowed.
create table consent (
  id uuid primary key,
  account uuid references account (id),
  person uuid,                         -- an applicant or member without an account, by the id of their record
  organisation int references organisation (node),
  key text not null,
  language text not null,
  version int not null,
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  foreign key (key, language, version) references consent_text (key, language, version),
  check (num_nonnulls(account, person) = 1),
  check (withdrawn_at >= given_at)
);
create index on consent (account);
create index on consent (person);
create index on consent (organisation);
alter table consent enable row level security;
alter table consent force row level security;
create policy consent_reach on consent
  using (by_account(account) or by_link(person) or in_reach(organisation));

-- Whose data went at their wish, by number alone. A backup from before brings them back; this list takes them out again.
create table erasure (
  account uuid primary key,
  erased_at timestamptz not null default now()
);
alter table erasure enable row level security;
alter table erasure force row level security;
create policy erasure_house on erasure
  using (in_reach(-1))
  with check (in_reach(-1) or by_account(account));

-- One plan to forget: made by one person, released by another, carried out in portions. What stays is its tombstone:
-- which rule, how many rows, when. Never what the rows said.
create table retention_run (
  id uuid primary key,
  organisation int not null references organisation (node),
  as_of date not null,                 -- rules are reckoned to this day, at the release too
  planned_by uuid not null references account (id),
  planned_at timestamptz not null default now(),
  released_by uuid references account (id),
  released_at timestamptz,
  discarded_at timestamptz,
  done_at timestamptz,
  check (released_by <> planned_by),
  check ((released_by is null) = (released_at is null)),
  check (discarded_at is null or released_at is null),
  check (done_at is null or released_at is not null)
);
create index on retention_run (organisation, planned_at);
-- Two plans would show the same rows twice.
create unique index one_open_run on retention_run (organisation) where done_at is null and discarded_at is null;

create table retention_line (
  run uuid not null references retention_run (id) on delete cascade,
  rule text not null,                  -- the table whose rule it is
  rows_planned int not null check (rows_planned > 0),
  oldest date not null,
  rows_done int not null default 0 check (rows_done >= 0),
  primary key (run, rule)
);
alter table retention_run enable row level security;
alter table retention_run force row level security;
create policy retention_run_reach on retention_run using (in_reach(organisation));
alter table retention_line enable row level security;
alter table retention_line force row level security;
create policy retention_line_reach on retention_line
  using (exists (select from retention_run r where r.id = run and in_reach(r.organisation)));
