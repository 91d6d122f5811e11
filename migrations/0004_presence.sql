-- Derived from affiliation and the dated statements: who stood below whom, on which days, as what.
-- People never edit these tables; commands refresh them in the transaction of the change.
-- Goal: any list or figure, of any day, each organisation once, at a cost that hardly grows with the federation.

-- The things a list can be filtered and a figure can be split by, as small numbers: facet × 2^24 + serial.
create table facet_value (
  value int primary key,
  facet text not null,
  key text not null,
  unique (facet, key)
);
create sequence facet_value_serial maxvalue 16777215;

create function facet_number(facet text) returns int
  language sql immutable strict parallel safe
  return array_position(
    array['district', 'topic', 'origin', 'language', 'kind', 'legalForm', 'membership', 'state'], facet);

create function facet_range(facet text) returns int4range
  language sql immutable strict parallel safe
  return int4range(facet_number(facet) << 24, (facet_number(facet) + 1) << 24);

-- One row: from `since` until the day before `until` the member stood below this umbrella, and nothing
-- that is said of it changed. Rows of one pair are disjoint, so a day matches at most one of them:
-- counting once needs no distinct.
create table presence (
  umbrella int not null,
  member int not null,
  since date not null,
  until date not null,                -- first day after; 'infinity' while it lasts
  direct boolean not null,            -- a membership of its own, not only through others
  counted boolean not null,           -- a member organisation that was no umbrella itself on those days
  belongs_since date not null,        -- first and (first after the) last day of the unbroken stretch below
  belongs_until date not null,
  facets int[] not null,
  sort text collate "C" not null,
  place_sort text collate "C" not null,
  terms tsvector not null,            -- words of name and place; facets as ':17'
  -- What a list shows, so that a page of it is read here alone: five look-ups a row cost more than finding the row.
  slug text not null,
  kind text not null,
  name text not null,
  original text,
  original_language text,
  legal_form text,
  place text,
  ags text,
  topics text not null,               -- 'culture education', '' for none
  constraint presence_pkey primary key (umbrella, member, since)
);

-- Apart from the table, because loading everything first and making them after is several times quicker.
create procedure make_presence_indexes()
  language plpgsql
as $$
begin
  create index presence_name on presence (umbrella, sort, member) include (since, until, counted);
  create index presence_direct on presence (umbrella, sort, member) include (since, until) where direct;
  create index presence_place on presence (umbrella, place_sort, sort, member) include (since, until, counted);
  create index presence_since on presence (umbrella, belongs_since, sort, member) include (since, until, counted);
  create index presence_early on presence (umbrella, since) include (until);
  create index presence_member on presence (member);
  -- fastupdate off: after some hundred writes a search would cost thirty times as much.
  create index presence_terms on presence using gin (umbrella, terms) with (fastupdate = off);
end $$;
call make_presence_indexes();
alter table presence alter terms set statistics 1000;

-- The umbrellas are few: those below another one are found without asking all its members what they are.
create index organisation_umbrella on organisation (node) where kind not in ('memberOrganisation', 'other');

-- How a number changed in that year (grain 0), in that month (1), on that day (2). Additive, so
-- concurrent changes commute; any total is a sum over three short ranges of the key.
create table tally (
  umbrella int not null,
  direct boolean not null,            -- true: members of its own, umbrellas too; false: all counted below
  facet smallint not null,            -- 0 for the total
  value int not null,                 -- 0 for the total, else a facet_value of that facet
  grain smallint not null check (grain in (0, 1, 2)),
  start date not null,
  n int not null,
  constraint tally_pkey primary key (umbrella, direct, facet, grain, start, value)
);

-- The vocabulary of all names, and every word with one letter left out: a typing error is found by
-- looking up the word and its own deletions. Works in any script, costs the same at any size.
create table word (
  word text collate "C" primary key
);
create table spelling (
  variant text collate "C" not null,
  word text collate "C" not null,
  primary key (variant, word)
);

create function deletions(word text) returns setof text
  language sql immutable strict parallel safe
  rows 12
  begin atomic
    select distinct left(word, i - 1) || substr(word, i + 1) from generate_series(1, length(word)) i
    where length(word) between 3 and 24;
  end;

-- What people type, as words; unlike words_of it gives each word once, in one spelling.
create function asked_words(typed text) returns text[]
  language sql immutable strict parallel safe
  return array(
    select left(bare(word), 60)
    from unnest(string_to_array(trim(regexp_replace(fold(typed), '[^[:alnum:]]+', ' ', 'g')), ' '))
      with ordinality as w (word, place)
    where word <> ''
    group by left(bare(word), 60)
    order by min(place)
    limit 8);

-- Words that mean a topic, in any language of the house: what a search for a topic's name looks for.
create table topic_word (
  word text collate "C" not null,
  topic text not null references topic (topic),
  primary key (word, topic)
);

-- Everything that is said of these organisations and can be filtered or counted by, with its days.
-- A district that merged into another one is followed: Eisenach's members are the Wartburgkreis' from its day on.
create function said_of(wanted int[]) returns table (organisation int, facet text, key text, during daterange)
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
  union all
  select organisation, 'language', language, during from organisation_language where organisation = any (wanted)
  union all
  select organisation, 'origin', origin, during from organisation_origin where organisation = any (wanted);
end $$;

-- Everyone these members stand below and on which days, over every path: climbs through every affiliation, cutting
-- the days at each step, so that cycles on different days end by themselves.
create function umbrellas_of(wanted int[]) returns table (member int, umbrella int, during daterange)
  language plpgsql stable
  rows 1000
as $$
#variable_conflict use_column
begin
  return query
  with recursive up as (
    select member, umbrella, during::daterange as during from affiliation where member = any (wanted)
    union
    select up.member, a.umbrella, up.during * a.during
    from up join affiliation a on a.member = up.umbrella and a.during && up.during
  )
  select member, umbrella, during from up;
end $$;

-- What the rows of these members must be. The one place where membership is worked out; rebuilding,
-- refreshing and checking all ask it. Method: range_agg makes the stretches below one umbrella disjoint and as
-- long as can be; then they are cut by every day on which something that is said of the member changes.
-- The wanted members are repeated at every table, or the planner hashes whole tables. Names and places are
-- folded once each, not once a stretch: folding is the dearest part. In plpgsql, which keeps the plan; nested
-- loops are off because the planner cannot guess how many rows a step has, and for 2,000 members they were
-- ten times as slow.
create function presence_of(wanted int[]) returns setof presence
  language plpgsql stable
  rows 1000
  set enable_nestloop = off
as $$
begin
  return query
  with
  belongs as (
    select umbrella, member, lower(stretch) as since, coalesce(upper(stretch), 'infinity') as until
    from (
      select u.umbrella, u.member, unnest(range_agg(u.during)) as stretch
      from umbrellas_of(wanted) u
      group by u.umbrella, u.member
    ) s
  ),
  -- When a member organisation was an umbrella itself: then it is not counted. Founded umbrellas never are.
  uniting as (
    select o.node as member, unnest(range_agg(a.during::daterange)) as during
    from organisation o
    join affiliation a on a.umbrella = o.node
    where o.node = any (wanted) and a.umbrella = any (wanted) and o.kind in ('memberOrganisation', 'other')
    group by o.node
  ),
  said as materialized (
    select s.organisation as member, v.value, s.during
    from said_of(wanted) s join facet_value v on v.facet = s.facet and v.key = s.key
  ),
  named as materialized (
    select n.organisation as member, n.during, n.name, n.original, n.original_language, sort_key(n.name) as sort,
      words_of(concat_ws(' ', n.name, n.original)) as words,
      row_number() over (partition by n.organisation order by lower(n.during)) = 1 as first
    from organisation_name n
    where n.organisation = any (wanted)
  ),
  place as materialized (
    select s.place, sort_key(s.place) as sort, words_of(s.place) as words
    from (select distinct seat.place from seat where seat.organisation = any (wanted)) s
  ),
  seated as materialized (
    select seat.organisation as member, seat.during, seat.place, seat.ags, place.sort, place.words
    from seat join place on place.place = seat.place
    where seat.organisation = any (wanted)
  ),
  formed as materialized (
    select f.organisation as member, f.legal_form, f.during from organisation_legal_form f
    where f.organisation = any (wanted)
  ),
  about as materialized (
    select t.organisation as member, t.topic, t.during from organisation_topic t where t.organisation = any (wanted)
  ),
  dated (member, during) as (
    select member, during from said
    union all select member, during from named
    union all select member, during from seated
    union all select member, during from affiliation where member = any (wanted)
    union all select member, during from uniting
  ),
  boundary (member, day) as (
    select member, lower(during) from dated where lower(during) is not null
    union
    select member, upper(during) from dated where upper(during) is not null
  ),
  moment as (
    select m.member, m.since, m.until
    from (
      select member, day as since, coalesce(lead(day) over (partition by member order by day), 'infinity') as until
      from boundary
    ) m
    where exists (
      select from belongs b where b.member = m.member and b.since < m.until and m.since < b.until)
  ),
  faceted as (
    select moment.member, moment.since,
      array_agg(said.value order by said.value) as facets, array_agg(':' || said.value) as lexemes
    from moment join said on said.member = moment.member and said.during @> moment.since
    group by moment.member, moment.since
  ),
  topical as (
    select moment.member, moment.since, string_agg(about.topic, ' ' order by about.topic) as topics
    from moment join about on about.member = moment.member and about.during @> moment.since
    group by moment.member, moment.since
  ),
  described as materialized (
    select moment.member, moment.since, moment.until, o.slug, o.kind,
      o.kind in ('memberOrganisation', 'other') and uniting.member is null as counted,
      -- Before its first recorded name an organisation goes by that one.
      coalesce(named.sort, first.sort, '') as sort,
      coalesce(seated.sort, '') as place_sort,
      f.facets,
      array_to_tsvector(
        coalesce(named.words, first.words, '{}') || coalesce(seated.words, '{}') || f.lexemes) as terms,
      coalesce(named.name, first.name) as name,
      case when named.name is null then first.original else named.original end as original,
      case when named.name is null then first.original_language else named.original_language end as original_language,
      formed.legal_form, seated.place, seated.ags, coalesce(topical.topics, '') as topics
    from moment
    join organisation o on o.node = moment.member
    join faceted f on f.member = moment.member and f.since = moment.since
    left join uniting on uniting.member = moment.member and uniting.during @> moment.since
    left join named on named.member = moment.member and named.during @> moment.since
    join named first on first.member = moment.member and first.first
    left join formed on formed.member = moment.member and formed.during @> moment.since
    left join topical on topical.member = moment.member and topical.since = moment.since
    left join seated on seated.member = moment.member and seated.during @> moment.since
    where o.node = any (wanted)
  )
  select b.umbrella, d.member, greatest(b.since, d.since), least(b.until, d.until),
    own.kind is not null, d.counted, b.since, b.until,
    case when m.value is null then d.facets else d.facets || m.value end,
    d.sort, d.place_sort,
    case when m.value is null then d.terms
      else d.terms || array_to_tsvector(array[':' || m.value]) end,
    d.slug, d.kind, d.name, d.original, d.original_language, d.legal_form, d.place, d.ags, d.topics
  from belongs b
  join described d on d.member = b.member and d.since < b.until and b.since < d.until
  left join affiliation own
    on own.member = b.member and own.umbrella = b.umbrella
    and own.during @> greatest(b.since, d.since) and own.member = any (wanted)
  left join lateral (
    select value from facet_value where facet = 'membership' and key = own.kind
  ) m on true;
end $$;

-- Every key that is in use has its number before presence_of looks for it.
create function number_facets(wanted int[]) returns void
  language plpgsql
as $$
begin
  insert into facet_value (value, facet, key)
  select (facet_number(said.facet) << 24) + nextval('facet_value_serial')::int, said.facet, said.key
  from (
    select s.facet, s.key from said_of(wanted) s
    union select 'membership', kind from affiliation where member = any (wanted)
  ) said
  where not exists (select from facet_value v where v.facet = said.facet and v.key = said.key);
end $$;

-- Posts to the tally what it means that these rows went and those came.
create function post_changes(gone presence[], come presence[]) returns void
  language plpgsql
as $$
begin
  insert into tally as t (umbrella, direct, facet, value, grain, start, n)
  select c.umbrella, c.direct, (c.value >> 24)::smallint, c.value, g.grain,
    case g.grain when 0 then date_trunc('year', c.day::timestamp)::date
      when 1 then date_trunc('month', c.day::timestamp)::date else c.day end as start,
    sum(c.n)
  from (
    select umbrella, direct, value, day, sum(n) as n
    from (
      select r.umbrella, s.direct, unnest(0 || r.facets) as value,
        case s.sign when 1 then r.since else r.until end as day, s.sign * r.sign as n
      from (select g.*, -1 as sign from unnest(gone) g union all select c.*, 1 from unnest(come) c) r
      cross join (values (true, 1), (true, -1), (false, 1), (false, -1)) s (direct, sign)
      where case when s.direct then r.direct else r.counted end and (s.sign = 1 or r.until <> 'infinity')
    ) each
    group by umbrella, direct, value, day
    having sum(n) <> 0
  ) c
  cross join (values (0::smallint), (1::smallint), (2::smallint)) g (grain)
  group by c.umbrella, c.direct, c.value, g.grain, 6
  having sum(c.n) <> 0
  order by 1, 2, 3, 5, 6, 4
  on conflict on constraint tally_pkey do update set n = t.n + excluded.n;
end $$;

-- The whole tally as the kept rows of presence say it must be; the months are summed from the days, the
-- years from the months. An entry may be absent where its sum is nought.
create function tally_recounted() returns setof tally
  language sql stable
  rows 1000000
as $$
  with daily as materialized (
    select umbrella, direct, value, day, sum(n)::int as n
    from (
      select p.umbrella, s.direct, unnest(0 || p.facets) as value,
        case s.sign when 1 then p.since else p.until end as day, s.sign as n
      from presence p
      cross join (values (true, 1), (true, -1), (false, 1), (false, -1)) s (direct, sign)
      where case when s.direct then p.direct else p.counted end and (s.sign = 1 or p.until <> 'infinity')
    ) each
    group by umbrella, direct, value, day
    having sum(n) <> 0
  ),
  monthly as materialized (
    select umbrella, direct, value, date_trunc('month', day::timestamp)::date as month, sum(n)::int as n
    from daily
    group by umbrella, direct, value, month
    having sum(n) <> 0
  )
  select umbrella, direct, (value >> 24)::smallint, value, 2::smallint, day, n from daily
  union all
  select umbrella, direct, (value >> 24)::smallint, value, 1::smallint, month, n from monthly
  union all
  select umbrella, direct, (value >> 24)::smallint, value, 0::smallint, date_trunc('year', month::timestamp)::date as year, sum(n)::int
  from monthly
  group by umbrella, direct, value, year
  having sum(n) <> 0
$$;

create function learn_words(rows presence[]) returns void
  language plpgsql
as $$
begin
  with fresh as (
    insert into word (word)
    select distinct w from unnest(rows) r, unnest(tsvector_to_array(r.terms)) w
    where w not like ':%' and not exists (select from word k where k.word = w)
    order by w
    on conflict do nothing
    returning word.word
  )
  insert into spelling (variant, word)
  select d, fresh.word from fresh, deletions(fresh.word) d order by 1, 2
  on conflict do nothing;
end $$;

-- Brings the rows of these members up to date and posts the difference. The caller holds the graph's lock
-- under READ COMMITTED: a snapshot older than the lock would let cycles and double counts through.
-- The plan is kept: making it for one member costs more than the work itself.
create function refresh_presence(wanted int[]) returns void
  language plpgsql
  set plan_cache_mode = force_generic_plan
as $$
declare
  kept presence[];
  fresh presence[];
  gone presence[];
  come presence[];
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'the graph is refreshed under READ COMMITTED only';
  end if;
  perform number_facets(wanted);
  kept := array(select p from presence p where p.member = any (wanted));
  fresh := array(select f from presence_of(wanted) f);
  gone := array(select k from unnest(kept) k except select f from unnest(fresh) f);
  come := array(select f from unnest(fresh) f except select k from unnest(kept) k);

  if cardinality(gone) > 0 then
    delete from presence p using unnest(gone) g
    where p.member = any (wanted) and p.umbrella = g.umbrella and p.member = g.member and p.since = g.since;
  end if;
  if cardinality(come) > 0 then
    insert into presence select c.* from unnest(come) c;
    perform learn_words(come);
  end if;
  if cardinality(gone) + cardinality(come) > 0 then
    perform post_changes(gone, come);
  end if;
end $$;

-- An affiliation of these organisations changed: they and all below them are refreshed, and those of their
-- umbrellas that are member organisations themselves (having a member decides whether they are counted),
-- in portions so the cost stays linear.
create function refresh_around(changed int[], umbrellas int[]) returns int
  language plpgsql
as $$
declare
  concerned int[];
  i int;
begin
  concerned := array(
    with recursive below as (
      select unnest(changed) as node
      union
      select a.member from below join affiliation a on a.umbrella = below.node
    )
    select node from below
    union
    select node from organisation where node = any (umbrellas) and kind in ('memberOrganisation', 'other')
    order by 1);
  for i in 1 .. coalesce(array_length(concerned, 1), 0) by 200 loop
    perform refresh_presence(concerned[i : i + 199]);
  end loop;
  return coalesce(array_length(concerned, 1), 0);
end $$;

-- Everything anew, in portions. After a restore, a changed folding, or a mass import into an empty house.
-- Indexes are made after loading; the settings hold for this transaction only.
create procedure rebuild_presence()
  language plpgsql
as $$
declare
  everyone int[];
  i int;
begin
  perform set_config('work_mem', '256MB', true), set_config('maintenance_work_mem', '512MB', true);
  -- A plan kept from a small portion would be wrong for a large one.
  perform set_config('plan_cache_mode', 'force_custom_plan', true);
  truncate presence, tally, word, spelling;
  drop index presence_name, presence_direct, presence_place, presence_since, presence_early, presence_member,
    presence_terms;
  alter table presence drop constraint presence_pkey;
  alter table tally drop constraint tally_pkey;
  everyone := array(select node from organisation order by node);
  for i in 1 .. coalesce(array_length(everyone, 1), 0) by 2000 loop
    perform number_facets(everyone[i : i + 1999]);
    insert into presence select * from presence_of(everyone[i : i + 1999]);
  end loop;
  alter table presence add constraint presence_pkey primary key (umbrella, member, since);
  call make_presence_indexes();
  analyze presence;
  -- In the order of its key, so that what is read together lies together.
  insert into tally
  select * from tally_recounted()
  order by umbrella, direct, facet, grain, start, value;
  alter table tally add constraint tally_pkey primary key (umbrella, direct, facet, grain, start, value);
  insert into word select word from ts_stat('select terms from presence') s where word not like ':%' order by word;
  insert into spelling select d, word from word, deletions(word) d order by d, word;
  analyze tally, word, spelling;
end $$;

-- Kept rows that differ from what they must be, and tally entries that differ from their recount:
-- no rows means all is right. Runs in tests, after a restore, and each night.
create function graph_faults() returns table (what text, umbrella int, member int, day date)
  language plpgsql stable
as $$
#variable_conflict use_column
declare
  everyone int[] := array(select node from organisation order by node);
  portion int[];
begin
  for i in 1 .. coalesce(array_length(everyone, 1), 0) by 2000 loop
    portion := everyone[i : i + 1999];
    return query
    with must as materialized (select * from presence_of(portion) m),
    kept as materialized (select * from presence p where p.member = any (portion))
    (select 'presence not kept', umbrella, member, since from (select * from must except select * from kept) a)
    union all
    (select 'presence kept wrongly', umbrella, member, since from (select * from kept except select * from must) b);
  end loop;
  return query
  select 'presence of nobody', p.umbrella, p.member, p.since from presence p
  where not exists (select from organisation o where o.node = p.member);
  return query
  select 'tally', coalesce(t.umbrella, r.umbrella), null::int, coalesce(t.start, r.start)
  from tally t
  full join tally_recounted() r using (umbrella, direct, facet, value, grain, start)
  where coalesce(t.n, 0) <> coalesce(r.n, 0);
end $$;
