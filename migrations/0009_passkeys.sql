-- More ways in than a letter, and a new address for one's letters.

-- A key a person keeps on a device of theirs. Only its public half is here.
create table passkey (
  id uuid primary key,
  account uuid not null references account (id) on delete cascade,
  credential_id text not null unique check (length(credential_id) <= 1400),
  public_key bytea not null,
  counter bigint not null default 0,   -- some devices count; one that counts backwards is a copy
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 100),
  made_at timestamptz not null default now(),
  used_at timestamptz
);
create index on passkey (account);

-- What a device was asked to sign: five minutes, once, in the browser that asked. With account: for a new passkey.
create table passkey_question (
  browser_hash bytea primary key,
  challenge text not null,
  account uuid references account (id) on delete cascade,
  ends_at timestamptz not null
);
create index on passkey_question (ends_at);

-- An organisation's own sign-in (OpenID Connect), added by the operator. It finds accounts and makes none.
create table identity_provider (
  id uuid primary key,
  organisation int not null references organisation (node),
  name text not null check (length(name) between 1 and 100),
  issuer text not null check (length(issuer) <= 500),
  client_id text not null check (length(client_id) <= 500),
  client_secret bytea not null,        -- sealed (AES-256-GCM) under a key that is not in the database
  made_at timestamptz not null default now(),
  unique (issuer, client_id)
);

-- Who somebody is there. Found by their address the first time, by this number from then on.
create table provider_account (
  provider uuid not null references identity_provider (id) on delete cascade,
  subject text not null check (length(subject) <= 500),
  account uuid not null references account (id) on delete cascade,
  made_at timestamptz not null default now(),
  primary key (provider, subject)
);
create index on provider_account (account);

-- Somebody on their way through such a sign-in: ten minutes, once, in the browser that went.
create table provider_visit (
  browser_hash bytea primary key,
  provider uuid not null references identity_provider (id) on delete cascade,
  state text not null,
  nonce text not null,
  verifier text not null,
  language text not null,
  ends_at timestamptz not null
);
create index on provider_visit (ends_at);

-- A new address counts once somebody opened the letter that went there.
create table email_change (
  id uuid primary key,
  account uuid not null references account (id) on delete cascade,
  email text not null check (length(email) between 3 and 254),
  link_hash bytea not null unique,
  made_at timestamptz not null default now(),
  ends_at timestamptz not null,
  used_at timestamptz
);
create index on email_change (account);

-- Who came in through an organisation's own sign-in acts for that organisation alone: its provider vouches for nothing else.
alter table session add column only_for int references organisation (node) on delete cascade;
