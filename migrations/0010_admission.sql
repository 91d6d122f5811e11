-- How somebody becomes a member, and how a membership ends.
-- An application holds persons' data and may name communities of origin (Art. 9 GDPR): the office and the board of
-- the one umbrella see it once it is sent, its applicant by a link, nobody else.

-- What an umbrella asks of its members. Without rows the usual set holds; a text of its own replaces the usual one.
create table admission_condition (
  umbrella int not null references organisation (node) on delete cascade,
  key text not null check (key ~ '^[a-z][A-Za-z]{1,40}$'),
  position int not null,
  text jsonb check (jsonb_typeof(text) = 'object'),      -- by language; null: the house's usual sentence for the key
  document boolean not null default false,               -- a document is wanted as proof
  active boolean not null default true,
  primary key (umbrella, key)
);

-- What the statutes say about leaving, and how long a decision about joining takes.
create table membership_terms (
  umbrella int primary key references organisation (node) on delete cascade,
  notice_months int not null check (notice_months between 0 and 24),
  end_of text not null check (end_of in ('year', 'quarter', 'month', 'day')),
  answer_weeks int not null check (answer_weeks between 1 and 52)
);

create table application (
  id uuid primary key,
  umbrella int not null references organisation (node) on delete cascade,
  wish text not null check (wish in ('full', 'supporting', 'guest', 'individual')),
  state text not null default 'begun' check (state in
    ('begun', 'submitted', 'asked', 'presented', 'admitted', 'refused', 'withdrawn')),
  email text not null check (length(email) between 3 and 254),
  language text not null check (language ~ '^[a-z]{2,3}(-[a-z]+)?$'),
  organisation jsonb,                  -- name, legal form, seat …
  contact jsonb,                       -- who applies, and how to reach them
  work jsonb,                          -- topics, languages, communities of origin, text about itself
  conditions_note text check (length(conditions_note) between 1 and 5000),
  consent_version text,                -- which text of the declaration was agreed to
  consented_at timestamptz,
  number text,                         -- '2026-14', given when it is sent
  begun_at timestamptz not null default now(),
  submitted_on date,
  presented_on date,
  ended_on date,                       -- decided or withdrawn; retention counts from here
  check ((number is null) = (submitted_on is null)),
  unique (umbrella, number)
);
create index on application (umbrella, state);

-- Numbers are given out per umbrella and year; an applicant must not need to see the others for that.
create table application_number (
  umbrella int not null references organisation (node) on delete cascade,
  year int not null,
  last int not null,
  primary key (umbrella, year)
);

-- Every letter to an applicant carries a link of its own; only the secret's hash is kept.
create table application_link (
  hash bytea primary key,
  application uuid not null references application (id) on delete cascade,
  ends_at timestamptz not null
);
create index on application_link (application);

create table application_condition (
  application uuid not null references application (id) on delete cascade,
  key text not null,
  said boolean not null default false,                   -- the applicant says that it holds
  checked_by uuid references account (id) on delete set null,
  checked_on date,
  primary key (application, key)
);

create table application_document (
  id uuid primary key,
  application uuid not null references application (id) on delete cascade,
  purpose text not null check (purpose in ('statutes', 'registerExcerpt', 'exemptionNotice', 'other')),
  name text not null check (length(name) between 1 and 200),
  type text not null check (type in ('application/pdf', 'image/png', 'image/jpeg')),
  content bytea not null check (length(content) between 1 and 10000000),
  added_at timestamptz not null default now()
);
create index on application_document (application);

create table application_question (
  id uuid primary key,
  application uuid not null references application (id) on delete cascade,
  question text not null check (length(question) between 1 and 5000),
  asked_by uuid references account (id) on delete set null,
  asked_on date not null,
  answer text check (length(answer) between 1 and 5000),
  answered_on date,
  check ((answer is null) = (answered_on is null))
);
create index on application_question (application);

create table application_decision (
  application uuid primary key references application (id) on delete cascade,
  outcome text not null check (outcome in ('admitted', 'refused')),
  kind text check (kind in ('full', 'supporting', 'guest', 'individual')),
  from_day date,
  decision text not null check (length(decision) between 1 and 200),
  decided_on date not null,
  reason text check (length(reason) between 1 and 5000),
  decided_by uuid references account (id) on delete set null,
  organisation int references organisation (node) on delete set null,
  affiliation uuid,
  person uuid,
  check ((outcome = 'admitted') = (kind is not null and from_day is not null)),
  check (outcome = 'admitted' or reason is not null)
);

-- Why a membership ended, and how the member was heard. For the two sides of it only.
create table membership_ending (
  affiliation uuid primary key references affiliation (id) on delete cascade,
  umbrella int not null references organisation (node) on delete cascade,
  member int not null references organisation (node) on delete cascade,
  said_on date not null,
  decided_on date,
  reason text check (length(reason) between 1 and 5000),
  heard text check (length(heard) between 1 and 5000),
  by_account uuid references account (id) on delete set null
);
create index on membership_ending (umbrella);
create index on membership_ending (member);

-- The second wall. What is not sent yet belongs to the applicant alone; only the house's own work sees it too.
alter table application enable row level security;
alter table application force row level security;
create policy application_reach on application using (
  by_link(id)
  or in_reach(umbrella) and (state <> 'begun' or current_setting('dachwerk.organisations', true) = '*')
);

alter table application_link enable row level security;
alter table application_link force row level security;
create policy application_link_reach on application_link
  using (exists (select from application a where a.id = application_link.application));

alter table application_condition enable row level security;
alter table application_condition force row level security;
create policy application_condition_reach on application_condition
  using (exists (select from application a where a.id = application_condition.application));

alter table application_document enable row level security;
alter table application_document force row level security;
create policy application_document_reach on application_document
  using (exists (select from application a where a.id = application_document.application));

alter table application_question enable row level security;
alter table application_question force row level security;
create policy application_question_reach on application_question
  using (exists (select from application a where a.id = application_question.application));

alter table application_decision enable row level security;
alter table application_decision force row level security;
create policy application_decision_reach on application_decision
  using (exists (select from application a where a.id = application_decision.application));

alter table membership_ending enable row level security;
alter table membership_ending force row level security;
create policy membership_ending_reach on membership_ending using (in_reach(umbrella) or in_reach(member));
