-- Contacts: people outside (and functions inside) whom an organisation keeps to work with, the bodies they act for,
-- what was talked about. All of it belongs to one organisation; nobody above or beside it sees a row.

-- One key for the ways a person's name is written: folded, umlauts in either form, titles left out, words in order.
create function person_key(written text) returns text
  language sql immutable strict parallel safe
  return (
    select coalesce(string_agg(word, ' ' order by word collate "C"), '')
    from unnest(string_to_array(regexp_replace(sort_key(written), '([aou])e', '\1', 'g'), ' ')) as word
    where word not in ('', 'dr', 'prof', 'frau', 'herr', 'phd', 'mdb', 'mdl', 'mdep', 'ing', 'dipl', 'mr', 'mrs', 'ms')
  );

create table contact_body (
  id uuid primary key,
  organisation int not null references organisation (node),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in
    ('authority', 'parliament', 'party', 'media', 'science', 'civilSociety', 'otherUmbrella', 'company', 'unsorted')),
  level text check (level in ('municipal', 'state', 'federal', 'european')),
  ags text check (ags ~ '^[0-9]{5}$'),  -- the district, where it works for one
  homepage text check (length(homepage) <= 1000),
  note text check (length(note) <= 5000),
  made_at timestamptz not null default now()
);
create index on contact_body (organisation, sort_key(name), id);

create table contact_office (
  id uuid primary key,
  body uuid not null references contact_body (id) on delete cascade,
  name text not null check (length(name) between 1 and 200),
  street text check (length(street) <= 200),
  postcode text check (postcode ~ '^[0-9]{5}$'),
  place text check (length(place) <= 200),
  phone text check (length(phone) <= 40),
  email text check (length(email) <= 254)
);
create index on contact_office (body);

create table contact_person (
  id uuid primary key,
  organisation int not null references organisation (node),
  name text not null check (length(name) between 1 and 200),
  address_form text check (length(address_form) <= 200),
  own_name text check (length(own_name) <= 200),
  pronunciation text check (length(pronunciation) <= 200),
  emails text[] not null default '{}',
  phones text[] not null default '{}',
  language text not null default 'de' check (language ~ '^[a-z]{2,3}(-[A-Za-z]{2,8})?$'),
  note text check (length(note) <= 5000),
  tags text[] not null default '{}',
  uses text[] not null default '{}' check (uses <@ array['letters', 'invitations', 'press']),
  source text not null check (length(source) between 1 and 200),
  source_since date not null,
  informed_on date,                     -- told that we keep their data (Art. 14 GDPR)
  objected_on date,                     -- wants no letters (Art. 21 GDPR)
  made_at timestamptz not null default now()
);
create index on contact_person (organisation, sort_key(name), id);

create table contact_function (
  id uuid primary key,
  person uuid not null references contact_person (id) on delete cascade,
  body uuid references contact_body (id) on delete cascade,
  node int references organisation (node),
  title text not null check (length(title) <= 200),  -- empty where a file named only the body
  office uuid references contact_office (id) on delete set null,
  during stretch not null,
  check (num_nonnulls(body, node) = 1),
  check (office is null or body is not null)
);
create index on contact_function (person);
create index on contact_function (body);

create table talk (
  id uuid primary key,
  organisation int not null references organisation (node),
  on_day date not null,
  topic text not null check (length(topic) between 1 and 200),
  said text check (length(said) <= 20000),
  next_step text check (length(next_step) <= 500),
  next_due date,
  next_by uuid references account (id) on delete set null,
  next_done_on date,
  made_at timestamptz not null default now(),
  check (next_step is not null or (next_due is null and next_by is null and next_done_on is null))
);
create index on talk (organisation, on_day desc, id);

create table talk_person (
  talk uuid not null references talk (id) on delete cascade,
  person uuid not null references contact_person (id) on delete cascade,
  primary key (talk, person)
);
create index on talk_person (person);

create table talk_account (
  talk uuid not null references talk (id) on delete cascade,
  account uuid not null references account (id) on delete cascade,
  primary key (talk, account)
);

-- Two entries made one, with what is needed to make them two again.
create table contact_merge (
  id uuid primary key,
  organisation int not null references organisation (node),
  kept uuid not null,
  gone uuid not null,
  before jsonb not null,
  after jsonb not null,
  at timestamptz not null default now(),
  undone_at timestamptz
);
create index on contact_merge (organisation, at desc);

create table contact_import (
  id uuid primary key,
  organisation int not null references organisation (node),
  file_name text not null check (length(file_name) <= 200),
  rows jsonb not null,
  at timestamptz not null default now(),
  taken_at timestamptz
);
create index on contact_import (organisation, at desc);

create table contact_list (
  id uuid primary key,
  organisation int not null references organisation (node),
  name text not null check (length(name) between 1 and 200),
  filters text not null check (length(filters) <= 2000),
  unique (organisation, name)
);

create table contact_mailing (
  id uuid primary key,
  organisation int not null references organisation (node),
  subject text not null check (length(subject) between 1 and 200),
  use text not null check (use in ('letters', 'invitations', 'press')),
  letters int not null,
  at timestamptz not null default now()
);
create index on contact_mailing (organisation, at desc);

-- The second wall: an organisation's own rows, and what hangs on them.
do $$
declare name text;
begin
  foreach name in array array['contact_body', 'contact_person', 'talk', 'contact_merge', 'contact_import',
      'contact_list', 'contact_mailing'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (in_reach(organisation))', name || '_reach', name);
  end loop;
end $$;

alter table contact_office enable row level security;
alter table contact_office force row level security;
create policy contact_office_reach on contact_office
  using (exists (select from contact_body b where b.id = body and in_reach(b.organisation)));

alter table contact_function enable row level security;
alter table contact_function force row level security;
create policy contact_function_reach on contact_function
  using (exists (select from contact_person p where p.id = person and in_reach(p.organisation)));

alter table talk_person enable row level security;
alter table talk_person force row level security;
create policy talk_person_reach on talk_person
  using (exists (select from talk t where t.id = talk and in_reach(t.organisation)));

alter table talk_account enable row level security;
alter table talk_account force row level security;
create policy talk_account_reach on talk_account
  using (exists (select from talk t where t.id = talk and in_reach(t.organisation)));
