-- People who sign in, what they may do for whom and on which days, and the wall behind the rights.

-- An account is a person who signs in. It holds what is needed to recognise and address them, nothing else.
create table account (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 254),
  email_key text not null unique,      -- folded: one person, one account, however the address is written
  language text not null,
  made_at timestamptz not null default now(),
  closed_at timestamptz                -- erased or closed: nobody signs in any more
);

-- What somebody may do, as a role in an organisation for a stretch of days. A role that follows from an office
-- held ends with it. Roles are not changed in place: one ends, another begins.
create table role_held (
  id uuid primary key,
  account uuid not null references account (id) on delete cascade,
  organisation int not null references organisation (node),
  role text not null check (role in
    ('board', 'headOffice', 'editor', 'volunteer', 'contactKeeper', 'privacyOfficer')),
  during stretch not null,
  office uuid,                         -- the office held that brings it
  exclude using gist (account with =, organisation with =, role with =, during with &&)
);
create index on role_held (organisation);

-- An organisation's "no": those above do not see or do this, whatever their reach.
create table refusal_of_reach (
  organisation int not null references organisation (node) on delete cascade,
  act text not null,
  since timestamptz not null default now(),
  primary key (organisation, act)
);

-- The narrow counter-right: one person, one reason, one day, shown to those concerned.
create table overruling (
  id uuid primary key,
  organisation int not null references organisation (node) on delete cascade,
  act text not null,
  account uuid references account (id) on delete set null,
  by_organisation int not null references organisation (node),
  reason text not null check (length(reason) between 10 and 1000),
  at timestamptz not null default now(),
  ends_at timestamptz not null
);
create index on overruling (organisation, at);

-- A letter that signs in: its link works anywhere, its code only in the browser that asked for it.
-- Rows without account are for addresses nobody here has: the same work is done, so nobody learns which.
create table sign_in (
  id uuid primary key,
  account uuid references account (id) on delete cascade,
  link_hash bytea not null unique,
  browser_hash bytea not null unique,
  code_hash bytea not null,
  tries int not null default 0,
  made_at timestamptz not null default now(),
  ends_at timestamptz not null,
  used_at timestamptz
);
create index on sign_in (ends_at);

-- How often something was tried, per key and stretch of time. Keys are hashes: neither address nor network is kept.
create table attempt (
  key bytea not null,
  since timestamptz not null,
  n int not null,
  primary key (key, since)
);

delete from session;
alter table session drop column organisation;
alter table session add column account uuid not null references account (id) on delete cascade;
alter table session add column way text not null check (way in ('link', 'code', 'passkey', 'provider', 'demonstration'));
alter table session add column device text not null check (length(device) <= 60);
alter table session add column seen_at timestamptz not null default now();
create index on session (account);

alter table token add column role text not null default 'headOffice' check (role in ('board', 'headOffice', 'editor'));
alter table token add column ends_on date;
alter table token add column made_by uuid references account (id) on delete set null;
alter table token add column used_on date;

-- The second wall. Tables with what organisations and people entrust to some and not to all have row security:
-- a request sees the rows of those organisations only in which its person holds a role, or the one row its link
-- names. The app says so at the beginning of each transaction; saying nothing means seeing nothing.
create function in_reach(organisation int) returns boolean
  language sql stable parallel safe
  return case coalesce(current_setting('dachwerk.organisations', true), '')
    when '*' then true
    when '' then false
    else organisation = any (string_to_array(current_setting('dachwerk.organisations', true), ',')::int[])
  end;

create function by_link(id uuid) returns boolean
  language sql stable parallel safe
  return case coalesce(current_setting('dachwerk.link', true), '')
    when '' then false
    else id = current_setting('dachwerk.link', true)::uuid
  end;

create function by_account(account uuid) returns boolean
  language sql stable parallel safe
  return case coalesce(current_setting('dachwerk.account', true), '')
    when '' then false
    else account = current_setting('dachwerk.account', true)::uuid
  end;

-- Makes these derived tables anew, which only their owner may; the app asks for it through this right alone.
alter procedure rebuild_presence() security definer;
alter procedure rebuild_presence() set search_path = public, pg_temp;
