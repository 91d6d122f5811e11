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
  terms tsvector not null,            -- words of name, place, topics' keys; facets as ':17'
  primary key (umbrella, member, since)
);
create index presence_name on presence (umbrella, sort, member) include (since, until, counted);
create index presence_direct on presence (umbrella, sort, member) include (since, until) where direct;
create index presence_place on presence (umbrella, place_sort, sort, member) include (since, until, counted);
create index presence_since on presence (umbrella, belongs_since, sort, member) include (since, until, counted);
create index presence_early on presence (umbrella, since) include (until);
create index presence_member on presence (member);
-- fastupdate off: after some hundred writes a search would cost thirty times as much.
create index presence_terms on presence using gin (umbrella, terms) with (fastupdate = off);
alter table presence alter terms set statistics 1000;

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
  primary key (umbrella, direct, facet, grain, start, value)
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
    select left(word, 60)
    from unnest(string_to_array(trim(regexp_replace(fold(typed), '[^[:alnum:]]+', ' ', 'g')), ' '))
      with ordinality as w (word, place)
    where word <> ''
    group by left(word, 60)
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
  language sql stable
  rows 1000
as $$
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
  select organisation, 'origin', origin, during from organisation_origin where organisation = any (wanted)
$$;

-- What the rows of these members must be. The one place where membership is worked out; rebuilding,
-- refreshing and checking all ask it. Method: climb from the member through every affiliation, cutting
-- the days at each step (so cycles on different days end by themselves); range_agg makes the stretches
-- below one umbrella disjoint and as long as can be; then cut by every day on which something changes.
-- The wanted members are repeated at every table, or the planner hashes whole tables.
create function presence_of(wanted int[]) returns setof presence
  language sql stable
  rows 1000
as $$
  with recursive up as (
    select member, umbrella, during::daterange as during from affiliation where member = any (wanted)
    union
    select up.member, a.umbrella, up.during * a.during
    from up join affiliation a on a.member = up.umbrella and a.during && up.during
  ),
  belongs as (
    select umbrella, member, lower(stretch) as since, coalesce(upper(stretch), 'infinity') as until
    from (select umbrella, member, unnest(range_agg(during)) as stretch from up group by umbrella, member) s
  ),
  said as materialized (
    select s.organisation as member, v.value, s.during
    from said_of(wanted) s join facet_value v on v.facet = s.facet and v.key = s.key
  ),
  dated (member, during) as (
    select member, during from said
    union all select organisation, during from organisation_name where organisation = any (wanted)
    union all select organisation, during from seat where organisation = any (wanted)
    union all select member, during from affiliation where member = any (wanted)
    union all select umbrella, during from affiliation where umbrella = any (wanted)
  ),
  boundary (member, day) as (
    select member, lower(during) from dated where lower(during) is not null
    union
    select member, upper(during) from dated where upper(during) is not null
  ),
  moment as (
    select member, day as since,
      coalesce(lead(day) over (partition by member order by day), 'infinity') as until
    from boundary
  ),
  faceted as (
    select moment.member, moment.since, array_agg(said.value order by said.value) as facets
    from moment join said on said.member = moment.member and said.during @> moment.since
    group by moment.member, moment.since
  ),
  described as (
    select moment.member, moment.since, moment.until,
      o.kind in ('memberOrganisation', 'other') and not exists (
        select from affiliation a where a.umbrella = moment.member and a.during @> moment.since) as counted,
      coalesce(named.sort, '') as sort,
      coalesce(sort_key(seated.place), '') as place_sort,
      f.facets,
      array_to_tsvector(array(
        select w from unnest(coalesce(named.words, '{}') || coalesce(words_of(seated.place), '{}')) w
        union select ':' || v from unnest(f.facets) v)) as terms
    from moment
    join organisation o on o.node = moment.member
    left join lateral (
      -- Before its first recorded name an organisation goes by that one.
      select sort_key(n.name) as sort, words_of(concat_ws(' ', n.name, n.original)) as words
      from organisation_name n
      where n.organisation = moment.member
      order by n.during @> moment.since desc, lower(n.during)
      limit 1
    ) named on true
    left join lateral (
      select s.place from seat s where s.organisation = moment.member and s.during @> moment.since
    ) seated on true
    left join faceted f on f.member = moment.member and f.since = moment.since
    where moment.member = any (wanted)
  )
  select b.umbrella, d.member, greatest(b.since, d.since), least(b.until, d.until),
    own.kind is not null, d.counted, b.since, b.until,
    d.facets || coalesce(m.value, '{}'),
    d.sort, d.place_sort,
    case when m.value is null then d.terms
      else d.terms || array_to_tsvector(array[':' || m.value[1]]) end
  from belongs b
  join described d on d.member = b.member and d.since < b.until and b.since < d.until
  left join affiliation own
    on own.member = b.member and own.umbrella = b.umbrella
    and own.during @> greatest(b.since, d.since) and own.member = any (wanted)
  left join lateral (
    select array[value] as value from facet_value where facet = 'membership' and key = own.kind
  ) m on true
$$;

-- Every key that is in use has its number before presence_of looks for it.
create function number_facets(wanted int[]) returns void
  language sql
as $$
  insert into facet_value (value, facet, key)
  select (facet_number(facet) << 24) + nextval('facet_value_serial')::int, facet, key
  from (
    select facet, key from said_of(wanted)
    union select 'membership', kind from affiliation where member = any (wanted)
  ) said
  where not exists (select from facet_value v where v.facet = said.facet and v.key = said.key)
$$;

-- The additive changes that these rows mean for the tally, with the sign given.
create function changes_of(rows presence[], sign int)
  returns table (umbrella int, direct boolean, facet smallint, value int, grain smallint, start date, n int)
  language sql stable
  rows 1000
as $$
  select r.umbrella, scope.direct, (v.value >> 24)::smallint, v.value, g.grain,
    case g.grain when 0 then date_trunc('year', edge.day)::date
      when 1 then date_trunc('month', edge.day)::date else edge.day end,
    edge.n * sign
  from unnest(rows) r
  cross join lateral (values (true, r.direct), (false, r.counted)) scope (direct, holds)
  cross join lateral (values (r.since, 1), (r.until, -1)) edge (day, n)
  cross join lateral (select 0 as value union all select unnest(r.facets)) v
  cross join (values (0::smallint), (1::smallint), (2::smallint)) g (grain)
  where scope.holds and edge.day <> 'infinity'
$$;

create function post_changes(gone presence[], come presence[]) returns void
  language sql
as $$
  insert into tally as t (umbrella, direct, facet, value, grain, start, n)
  select umbrella, direct, facet, value, grain, start, sum(n)
  from (select * from changes_of(gone, -1) union all select * from changes_of(come, 1)) c
  group by umbrella, direct, facet, grain, start, value
  having sum(n) <> 0
  order by umbrella, direct, facet, grain, start, value
  on conflict (umbrella, direct, facet, grain, start, value) do update set n = t.n + excluded.n
$$;

create function learn_words(rows presence[]) returns void
  language sql
as $$
  with fresh as (
    insert into word (word)
    select distinct w from unnest(rows) r, unnest(tsvector_to_array(r.terms)) w
    where w not like ':%' and not exists (select from word k where k.word = w)
    order by w
    on conflict do nothing
    returning word
  )
  insert into spelling (variant, word)
  select d, fresh.word from fresh, deletions(fresh.word) d order by 1, 2
  on conflict do nothing
$$;

-- Brings the rows of these members up to date and posts the difference. The caller holds the graph's lock
-- under READ COMMITTED: a snapshot older than the lock would let cycles and double counts through.
create function refresh_presence(wanted int[]) returns void
  language plpgsql
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

  delete from presence p using unnest(gone) g
  where p.member = any (wanted) and p.umbrella = g.umbrella and p.member = g.member and p.since = g.since;
  insert into presence select c.* from unnest(come) c;
  perform post_changes(gone, come);
  perform learn_words(come);
end $$;

-- An affiliation of these organisations changed: they, all below them, and (a member more or less
-- decides whether it is counted) their umbrellas are refreshed, in portions so the cost stays linear.
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
    select node from below union select unnest(umbrellas) order by 1);
  for i in 1 .. coalesce(array_length(concerned, 1), 0) by 200 loop
    perform refresh_presence(concerned[i : i + 199]);
  end loop;
  return coalesce(array_length(concerned, 1), 0);
end $$;

-- Everything anew, in portions. After a restore, a changed folding, or a mass import into an empty house.
create procedure rebuild_presence()
  language plpgsql
as $$
declare
  everyone int[];
  i int;
begin
  truncate presence, tally, word, spelling;
  everyone := array(select node from organisation order by node);
  perform number_facets(everyone);
  for i in 1 .. coalesce(array_length(everyone, 1), 0) by 500 loop
    insert into presence select * from presence_of(everyone[i : i + 499]);
  end loop;
  analyze presence;
  insert into tally
  select umbrella, direct, (value >> 24)::smallint, value, grain, start, sum(n)
  from (
    select p.umbrella, scope.direct, v.value, g.grain,
      case g.grain when 0 then date_trunc('year', edge.day)::date
        when 1 then date_trunc('month', edge.day)::date else edge.day end as start,
      edge.n
    from presence p
    cross join lateral (values (true, p.direct), (false, p.counted)) scope (direct, holds)
    cross join lateral (values (p.since, 1), (p.until, -1)) edge (day, n)
    cross join lateral (select 0 as value union all select unnest(p.facets)) v
    cross join (values (0::smallint), (1::smallint), (2::smallint)) g (grain)
    where scope.holds and edge.day <> 'infinity'
  ) c
  group by umbrella, direct, value, grain, start
  having sum(n) <> 0;
  insert into word select distinct w from presence, unnest(tsvector_to_array(terms)) w where w not like ':%';
  insert into spelling select d, word from word, deletions(word) d on conflict do nothing;
  analyze presence, tally, word, spelling;
end $$;

-- Kept rows that differ from what they must be, and tally entries that differ from their recount:
-- no rows means all is right. Runs in tests, after a restore, and each night.
create function graph_faults() returns table (what text, umbrella int, member int, day date)
  language sql stable
as $$
  with must as materialized (select * from presence_of(array(select node from organisation)) m),
  recount as (
    select c.umbrella, c.direct, c.facet, c.value, c.grain, c.start, sum(c.n) as n
    from changes_of(array(select p from presence p), 1) c
    group by 1, 2, 3, 4, 5, 6
  )
  (select 'presence not kept', umbrella, member, since from (select * from must except select * from presence) a)
  union all
  (select 'presence kept wrongly', umbrella, member, since from (select * from presence except select * from must) b)
  union all
  select 'tally', coalesce(t.umbrella, r.umbrella), null, coalesce(t.start, r.start)
  from tally t
  full join recount r using (umbrella, direct, facet, value, grain, start)
  where coalesce(t.n, 0) <> coalesce(r.n, 0)
$$;
