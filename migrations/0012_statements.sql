-- The annual statement (Bestandsmeldung): once a year an umbrella asks its members whether what is known of them still
-- holds, and for a few numbers. What members report stands beside what is counted here, never in its place.
-- Personal data: numbers of persons, of which an overview hides those below five; the office somebody confirmed as.

create table annual_statement (
  id uuid primary key,
  umbrella int not null references organisation (node),
  year int not null check (year between 1990 and 2200),
  counted_on date not null,            -- Stichtag: who is asked, and what the tree looked like
  deadline date not null,
  questions text[] not null check (cardinality(questions) > 0 and questions <@ array
    ['persons', 'under27', 'women', 'volunteers', 'staff', 'languages', 'districts']),
  message text check (length(message) between 1 and 2000),
  message_language text,
  opened_on date not null,
  closed_on date,
  totals jsonb,                        -- as they were on closing, for every later comparison
  unique (umbrella, year),
  check ((message is null) = (message_language is null)),
  check (deadline >= opened_on),
  check ((closed_on is null) = (totals is null)),
  check (closed_on >= opened_on)
);

-- One line for each direct member of the counting day. Name, place and umbrellas are copied as they were: no later
-- merger, exclusion or reform of districts changes a closed statement.
create table member_statement (
  statement uuid not null references annual_statement (id),
  umbrella int not null references organisation (node),
  member int not null references organisation (node) on delete cascade,
  slug text not null,
  name text not null,
  kind text not null,
  membership text not null,
  place text,
  district text,
  district_name text,
  umbrellas jsonb not null,            -- everyone it stood below: [{slug, name, kind, direct}]
  counted_persons int not null,        -- what the house itself counts on that day
  counted_languages int not null,
  counted_districts int not null,
  persons int check (persons >= 0),    -- what the member reports
  under27 int check (under27 >= 0),
  women int check (women >= 0),
  volunteers int check (volunteers >= 0),
  staff int check (staff >= 0),
  languages int check (languages >= 0),
  districts int check (districts >= 0),
  still_right boolean,                 -- false: "we are changing our profile"
  confirmed_as text check (length(confirmed_as) between 1 and 100),
  confirmed_on date,
  confirmed_by uuid references account (id) on delete set null,
  by_phone boolean not null default false,
  primary key (statement, member),
  check (num_nonnulls(still_right, confirmed_as, confirmed_on) in (0, 3))
);
create index on member_statement (member);

-- Who was told, and at which step; each step once, whoever asks for it and however often.
create table statement_reminder (
  statement uuid not null references annual_statement (id),
  umbrella int not null references organisation (node),
  member int not null references organisation (node) on delete cascade,
  step text not null check (step in ('opened', 'byHand', 'fourteenDays', 'threeDays')),
  step_on date not null,
  letters int not null default 0,
  primary key (statement, member, step, step_on)
);

alter table annual_statement enable row level security;
alter table annual_statement force row level security;
create policy annual_statement_reach on annual_statement using (in_reach(umbrella));
create policy annual_statement_asked on annual_statement for select
  using (exists (select from member_statement m where m.statement = id and in_reach(m.member)));

alter table member_statement enable row level security;
alter table member_statement force row level security;
create policy member_statement_reach on member_statement using (in_reach(umbrella) or in_reach(member));

alter table statement_reminder enable row level security;
alter table statement_reminder force row level security;
create policy statement_reminder_reach on statement_reminder using (in_reach(umbrella));

-- What is closed is read only, for everybody. A line whose statement cannot be seen counts as closed. Only that an
-- account was erased may still be noted: the numbers stay, who sent them goes.
create function refuse_closed_statement() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'annual_statement' then
    if old.closed_on is not null then
      raise exception 'a closed annual statement is not changed' using errcode = 'restrict_violation';
    end if;
  else
    if tg_op = 'UPDATE' and new.confirmed_by is null
        and to_jsonb(old) - 'confirmed_by' = to_jsonb(new) - 'confirmed_by' then
      return new;
    end if;
    if tg_op <> 'INSERT' and not exists
        (select from annual_statement s where s.id = old.statement and s.closed_on is null)
      or tg_op <> 'DELETE' and not exists
        (select from annual_statement s where s.id = new.statement and s.closed_on is null) then
      raise exception 'a closed annual statement is not changed' using errcode = 'restrict_violation';
    end if;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger closed_is_closed before update or delete on annual_statement
  for each row execute function refuse_closed_statement();
create trigger closed_is_closed before insert or update or delete on member_statement
  for each row execute function refuse_closed_statement();

-- Whether an organisation stands in somebody's statement: taking an import back must know, whoever's the statement is.
create function in_statement(organisation int) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from member_statement where member = organisation or umbrella = organisation);
