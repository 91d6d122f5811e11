-- Who may write before people sign in: an organisation's token, and the demonstration's local session.

create table token (
  id uuid primary key,
  organisation int not null references organisation (node),
  name text not null check (length(name) between 1 and 100),
  hash bytea not null unique,         -- SHA-256 of the token; the token itself is shown once and not kept
  made_at timestamptz not null default now(),
  revoked_at timestamptz
);

create table session (
  id uuid primary key,
  organisation int references organisation (node),
  hash bytea not null unique,
  made_at timestamptz not null default now(),
  ends_at timestamptz not null
);
