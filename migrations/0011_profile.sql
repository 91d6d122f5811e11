-- The own profile: what of it is kept from the public, and what an association has that runs out.

-- A row keeps one field from the public; what is public has none. That something is kept is no secret, the pages say
-- so by leaving it out; what is kept is.
create table publicity (
  organisation int not null references organisation (node) on delete cascade,
  field text not null check (field in
    ('address', 'phone', 'email', 'contactFunction', 'homepage', 'founded', 'topics', 'languages', 'origins', 'reach',
     'portrait', 'about')),
  audience text not null check (audience in ('federation', 'own')),
  primary key (organisation, field)
);

-- Whether a field is kept from this viewer: 'public', 'federation' (an umbrella's office) or 'own'.
create function kept_from(viewer text, asked_organisation int, asked_field text) returns boolean
  language sql stable parallel safe
  return exists (
    select from publicity p
    where p.organisation = asked_organisation and p.field = asked_field
      and case viewer when 'public' then true when 'federation' then p.audience = 'own' else false end);

-- The organisations of this reach and those that stand directly below them.
create function in_reach_or_member(asked_organisation int) returns boolean
  language sql stable parallel safe
  return in_reach(asked_organisation) or exists (
    select from affiliation a
    where a.member = asked_organisation and a.during @> current_date and in_reach(a.umbrella));

-- What an association has that runs out, or must be at hand. Renewing adds a row; the latest one counts.
create table association_fact (
  id uuid primary key,
  organisation int not null references organisation (node) on delete cascade,
  kind text not null check (kind in ('exemptionNotice', 'statutes', 'registerEntry', 'boardTerm', 'privacyPapers')),
  on_day date not null,
  ends_on date,
  note text check (length(note) between 1 and 500),
  reminded int,                        -- the nearest reminder that went out: 60, 14 or 0 days before
  recorded_at timestamptz not null default now(),
  check (ends_on >= on_day),
  -- § 63 (5) AO: a notice may be relied upon for five years.
  check (kind <> 'exemptionNotice' or ends_on <= on_day + interval '5 years')
);
create index on association_fact (organisation, kind, on_day);
create index on association_fact (ends_on) where ends_on is not null;
alter table association_fact enable row level security;
alter table association_fact force row level security;
create policy association_fact_reach on association_fact using (in_reach_or_member(organisation));

-- What is kept from the public can neither be filtered nor counted by: it leaves what presence is made of.
create or replace function said_of(wanted int[]) returns table (organisation int, facet text, key text, during daterange)
  language plpgsql stable
  rows 1000
as $$
#variable_conflict use_column
begin
  return query
  with recursive lying as (
    select seat.organisation, area.ags as district, seat.during * area.during as during,
      seat.during::daterange as seat_during, area.successor, upper(area.during) as ended, 1 as step
    from seat join area on area.ags = left(seat.ags, 5)
    where seat.organisation = any (wanted)
    union all
    select lying.organisation, area.ags, lying.seat_during * daterange(lying.ended, null) * area.during,
      lying.seat_during, area.successor, upper(area.during), step + 1
    from lying join area on area.ags = left(lying.successor, 5)
    where lying.ended is not null and step < 5
  ),
  kept as materialized (
    select p.organisation, p.field from publicity p where p.organisation = any (wanted)
  )
  select node, 'kind', kind, daterange(null, null) from organisation where node = any (wanted)
  union all
  select organisation, 'legalForm', legal_form, during from organisation_legal_form where organisation = any (wanted)
  union all
  select organisation, 'district', district, during from lying where not isempty(during)
  union all
  select organisation, 'state', left(district, 2), during from lying where not isempty(during)
  union all
  select organisation, 'topic', topic, during from organisation_topic where organisation = any (wanted)
    and organisation not in (select k.organisation from kept k where k.field = 'topics')
  union all
  select organisation, 'language', language, during from organisation_language where organisation = any (wanted)
    and organisation not in (select k.organisation from kept k where k.field = 'languages')
  union all
  select organisation, 'origin', origin, during from organisation_origin where organisation = any (wanted)
    and organisation not in (select k.organisation from kept k where k.field = 'origins');
end $$;

-- The same for the topics a list shows: the one line of presence_of that reads them, everything else as it was.
do $$
declare
  reads constant text := 'from organisation_topic t where t.organisation = any (wanted)';
  made text := pg_get_functiondef('presence_of(int[])'::regprocedure);
begin
  if position(reads in made) = 0 then
    raise exception 'presence_of reads topics otherwise than this step knows';
  end if;
  execute replace(made, reads, reads || E'\n      and not exists (select from publicity p where p.organisation = t.organisation and p.field = ''topics'')');
end $$;

-- Values that nobody says in public any more leave the choices a filter offers. The caller holds the graph's lock.
create function forget_unsaid(keys text[], of_facet text) returns void
  language plpgsql
as $$
begin
  delete from facet_value v
  where v.facet = of_facet and v.key = any (keys)
    and not exists (
      select from organisation_topic t where of_facet = 'topic' and t.topic = v.key
        and not kept_from('public', t.organisation, 'topics'))
    and not exists (
      select from organisation_language l where of_facet = 'language' and l.language = v.key
        and not kept_from('public', l.organisation, 'languages'))
    and not exists (
      select from organisation_origin o where of_facet = 'origin' and o.origin = v.key
        and not kept_from('public', o.organisation, 'origins'));
end $$;
