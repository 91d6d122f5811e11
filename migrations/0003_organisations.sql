-- Organisations and what is said of them, each statement with the days on which it holds.
-- Personal data: none of a natural person here. Origin is an attribute of organisations only (Art. 9 GDPR):
-- it is kept to show whom an umbrella speaks for, and forgotten with the organisation.

create table organisation (
  node int generated always as identity primary key,   -- small, for the derived tables
  id uuid not null unique,
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$'),
  kind text not null check (kind in
    ('federalAssociation', 'regionalUmbrella', 'stateNetwork', 'cityAlliance', 'memberOrganisation', 'other')),
  founded date,
  homepage text check (homepage ~ '^https?://'),
  recorded_at timestamptz not null default now()
);

-- A stretch of days: it has a first day, and it is no use without one.
create domain stretch as daterange
  check (value is null or (not isempty(value) and lower(value) is not null
    and lower(value) > date '1500-01-01' and (upper(value) is null or upper(value) < date '2600-01-01')));

create table organisation_name (
  organisation int not null references organisation (node) on delete cascade,
  name text not null check (length(name) between 1 and 300),
  original text check (length(original) between 1 and 300),   -- the own name in its own script
  original_language text,
  during stretch not null,
  primary key (organisation, during),
  check ((original is null) = (original_language is null)),
  exclude using gist (organisation with =, during with &&)
);

create table organisation_legal_form (
  organisation int not null references organisation (node) on delete cascade,
  legal_form text not null check (legal_form in
    ('initiative', 'beingFounded', 'registeredAssociation', 'foundation', 'company', 'publicBody', 'otherForm')),
  non_profit boolean,
  during stretch not null,
  primary key (organisation, during),
  exclude using gist (organisation with =, during with &&)
);

create table seat (
  organisation int not null references organisation (node) on delete cascade,
  ags text not null references area (ags),      -- the municipality, or the district where only that is known
  place text not null check (length(place) between 1 and 200),
  postcode text check (postcode ~ '^[0-9]{5}$'),
  during stretch not null,
  primary key (organisation, during),
  exclude using gist (organisation with =, during with &&)
);

-- Where an organisation works beyond its seat.
create table reach (
  organisation int not null references organisation (node) on delete cascade,
  ags text not null references area (ags),
  during stretch not null,
  primary key (organisation, ags, during),
  exclude using gist (organisation with =, ags with =, during with &&)
);

create table topic (
  topic text primary key check (topic ~ '^[a-z][A-Za-z]{1,40}$')
);

create table organisation_topic (
  organisation int not null references organisation (node) on delete cascade,
  topic text not null references topic (topic),
  during stretch not null,
  primary key (organisation, topic, during),
  exclude using gist (organisation with =, topic with =, during with &&)
);

create table organisation_language (
  organisation int not null references organisation (node) on delete cascade,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  during stretch not null,
  primary key (organisation, language, during),
  exclude using gist (organisation with =, language with =, during with &&)
);

-- Art. 9 GDPR: origin reveals ethnicity. Of communities an organisation names itself, never of persons.
create table organisation_origin (
  organisation int not null references organisation (node) on delete cascade,
  origin text not null check (origin ~ '^[A-Z]{2}$'),   -- ISO 3166-1
  during stretch not null,
  primary key (organisation, origin, during),
  exclude using gist (organisation with =, origin with =, during with &&)
);

-- Büros: places where an organisation can be reached. A contact is a function, not a person.
create table bureau (
  id uuid primary key,
  organisation int not null references organisation (node) on delete cascade,
  kind text not null check (kind in ('headOffice', 'branch')),
  street text not null,
  postcode text not null check (postcode ~ '^[0-9]{5}$'),
  place text not null,
  ags text not null references area (ags),
  contact_function text check (contact_function in
    ('board', 'headOffice', 'coordination', 'advice', 'press', 'membership')),
  phone text,
  email text,
  opening text,                       -- opening hours as the umbrella writes them, per language in organisation_text
  during stretch not null
);
create index on bureau (organisation);

-- What an organisation writes about itself. One original, translations that know which version they follow.
create table organisation_text (
  organisation int not null references organisation (node) on delete cascade,
  field text not null check (field in ('subtitle', 'aim', 'about', 'portrait', 'opening')),
  language text not null,
  text text not null check (length(text) between 1 and 20000),
  version int not null default 1 check (version > 0),
  original_version int,               -- null: this is the original; else the original's version it was made from
  changed_on date not null,
  primary key (organisation, field, language)
);
create unique index one_original on organisation_text (organisation, field) where original_version is null;

create table appearance (
  organisation int primary key references organisation (node) on delete cascade,
  colour text not null check (colour ~ '^#[0-9a-f]{6}$')
);

-- The edge of the graph, the only truth about membership. Edited by commands, never in place:
-- a period is not renewed but followed by another one, so gaps stay visible.
create table affiliation (
  id uuid primary key,
  member int not null references organisation (node),
  umbrella int not null references organisation (node),
  kind text not null check (kind in ('full', 'supporting', 'guest')),
  during stretch not null,
  decided_on date,
  decision text check (length(decision) between 1 and 200),
  ending text check (ending in ('resignation', 'exclusion', 'dissolution', 'merger')),
  successor int references organisation (node),       -- whom it merged into
  check (member <> umbrella),
  check (ending is null or upper(during) is not null),
  check (successor is null or ending = 'merger'),
  constraint affiliation_overlap exclude using gist (member with =, umbrella with =, during with &&)
);
create index on affiliation (member, umbrella);
create index on affiliation (umbrella, member);

-- Individual members are persons. Who they are is kept elsewhere; here only that somebody was a member, and when.
create table individual_membership (
  person uuid not null,
  umbrella int not null references organisation (node),
  during stretch not null,
  primary key (person, umbrella, during),
  exclude using gist (person with =, umbrella with =, during with &&)
);
create index on individual_membership (umbrella);

-- Organisations an umbrella knows without being theirs: partners, authorities, houses.
create table contact (
  organisation int not null references organisation (node) on delete cascade,
  umbrella int not null references organisation (node) on delete cascade,
  since date not null,
  primary key (organisation, umbrella)
);
create index on contact (umbrella);
