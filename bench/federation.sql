-- An invented federation of bench.organisations organisations, the same at every run: a federal association,
-- sixteen Länder, twenty city alliances (below the federation and a Land: a diamond), four hundred district
-- umbrellas (only where there are more than a thousand organisations), and members below those, more of them
-- in large districts. Runs on a database that has its areas and topics; presence is rebuilt by the caller.

set session synchronous_commit = off;
-- A number from 0 up to 1 that is always the same for the same organisation and question.
create function pg_temp.chance(organisation int, question int) returns float8
  language sql immutable
  return (hashint8extended(organisation, question) & 2147483647) / 2147483648.0;

-- Most memberships begin with a year or a month and end with a year, as statutes have it.
create function pg_temp.usual(day date, chance float8) returns date
  language sql immutable
  return date_trunc(case when chance < 0.4 then 'year' when chance < 0.8 then 'month' else 'day' end, day::timestamp)::date;

create temp table district as
select row_number() over (order by population desc, ags)::int as rank, ags, left(ags, 2) as state, name
from area
where level = 'district' and upper_inf(during) and population is not null
order by population desc, ags
limit 400;

create temp table town as
select left(ags, 5) as district, array_agg(ags order by ags) as ags, array_agg(name order by ags) as names
from area
where level = 'municipality' and upper_inf(during)
group by left(ags, 5);

create temp table state as
select row_number() over (order by ags)::int as rank, ags, name from area where level = 'state';

-- Umbrellas: 1 the federation, 2–17 the Länder, 18–37 city alliances, 38–437 district umbrellas.
create temp table umbrella (node int primary key, slug text, kind text, name text, ags text);
insert into umbrella values (1, 'fed', 'federalAssociation', 'Bund der Vereine', '11000');
insert into umbrella select 1 + rank, 'land-' || ags, 'stateNetwork', 'Landesnetzwerk ' || name, ags from state;
insert into umbrella select 17 + rank, 'stadt-' || ags, 'cityAlliance', 'Verbund ' || name, ags from district where rank <= 20;
insert into umbrella select 37 + rank, 'kreis-' || ags, 'regionalUmbrella', 'Kreisverband ' || name, ags from district
  where current_setting('bench.organisations')::int > 1000;

-- Members: where they sit (large districts have more), when they began, how often they left and came back.
create temp table member as
select i as node,
  1 + floor(least(power(pg_temp.chance(i, 1), 2.2), 0.9999) * (select count(*) from district))::int as rank,
  pg_temp.usual(date '1990-01-01' + floor(13300 * sqrt(pg_temp.chance(i, 2)))::int, pg_temp.chance(i, 7)) as begun,
  pg_temp.chance(i, 3) as fate
from generate_series((select max(node) + 1 from umbrella), current_setting('bench.organisations')::int) i;
create unique index on member (node);
analyze member;

insert into organisation (node, id, slug, kind, founded, homepage) overriding system value
select node, md5('organisation ' || node)::uuid, slug, kind, date '1988-01-01', null from umbrella
union all
select node, md5('organisation ' || node)::uuid, 'verein-' || node,
  case when pg_temp.chance(node, 4) < 0.03 then 'other' else 'memberOrganisation' end,
  begun - floor(2000 * pg_temp.chance(node, 5))::int,
  case when pg_temp.chance(node, 6) < 0.4 then 'https://verein-' || node || '.example/' end
from member;
select setval(pg_get_serial_sequence('organisation', 'node'), max(node)) from organisation;

insert into organisation_name (organisation, name, during)
select node, name, daterange('1988-01-01', null) from umbrella;
-- Names in six scripts; every third name has a word nobody else has, 4 % took another name once.
insert into organisation_name (organisation, name, original, original_language, during)
select node, name || coalesce(' ' || named.own, ''), originals[script] || ' ' || node % 997, languages[script], stretch
from (
  select m.node,
    kinds[1 + floor(20 * pg_temp.chance(m.node, 10))::int] || ' ' || peoples[1 + floor(power(pg_temp.chance(m.node, 11), 1.6) * 24)::int]
      || ' ' || split_part(t.names[1 + floor(cardinality(t.names) * pg_temp.chance(m.node, 12))::int], ',', 1) as name,
    case when pg_temp.chance(m.node, 13) < 0.33 then initcap(translate(substr(md5('own ' || m.node), 1, 7), '0123456789', 'aeioulmnrs')) end as own,
    case when pg_temp.chance(m.node, 14) < 0.4 then 1 + floor(6 * pg_temp.chance(m.node, 15))::int end as script,
    m.begun, pg_temp.chance(m.node, 16) < 0.04 as renamed
  from member m
  join district d using (rank)
  join town t on t.district = d.ags
  cross join (select
    array['Kulturverein', 'Bildungsbrücke', 'Frauentreff', 'Elternverein', 'Jugendhaus', 'Begegnung', 'Sportclub', 'Nachbarschaft',
      'Musikschule', 'Hilfsverein', 'Freundeskreis', 'Theater', 'Lernhilfe', 'Gesundheitskreis', 'Chor', 'Beratungsstelle', 'Gemeinschaft',
      'Bücherei', 'Tanzgruppe', 'Medienwerkstatt'] as kinds,
    array['syrischer', 'türkischer', 'vietnamesischer', 'polnischer', 'ukrainischer', 'russischer', 'kurdischer', 'afghanischer', 'iranischer',
      'griechischer', 'italienischer', 'spanischer', 'äthiopischer', 'eritreischer', 'somalischer', 'ghanaischer', 'nigerianischer',
      'marokkanischer', 'tunesischer', 'irakischer', 'indischer', 'tamilischer', 'chinesischer', 'lateinamerikanischer'] as peoples) lists
) m
cross join (select
  array['Культурное общество', 'جمعية الثقافة', 'انجمن فرهنگی', 'Hội văn hóa', 'የባህል ማህበር', 'Πολιτιστικός σύλλογος'] as originals,
  array['ru', 'ar', 'fa', 'vi', 'am', 'el'] as languages) scripts
cross join lateral (
  select daterange(m.begun - 2000, null), m.own where not m.renamed
  union all select daterange(m.begun - 2000, m.begun + 900), null where m.renamed
  union all select daterange(m.begun + 900, null), m.own where m.renamed
) named (stretch, own);

insert into organisation_legal_form (organisation, legal_form, non_profit, during)
select node, forms[1 + floor(power(pg_temp.chance(node, 20), 2.5) * 5)::int], true, daterange(begun - 2000, null)
from member
cross join (select array['registeredAssociation', 'initiative', 'beingFounded', 'company', 'foundation'] as forms) f;

-- One in twenty moved to another district.
insert into seat (organisation, ags, place, postcode, during)
select m.node, t.ags[pick], split_part(t.names[pick], ',', 1), lpad((1000 + d.rank * 211)::text, 5, '0'), stretch
from member m
cross join lateral (
  select m.rank, daterange(m.begun - 2000, null) as stretch where pg_temp.chance(m.node, 21) >= 0.05
  union all select m.rank, daterange(m.begun - 2000, m.begun + 700) where pg_temp.chance(m.node, 21) < 0.05
  union all select 1 + (m.rank + 6) % 400, daterange(m.begun + 700, null) where pg_temp.chance(m.node, 21) < 0.05
) moved
join district d on d.rank = moved.rank
join town t on t.district = d.ags
cross join lateral (select 1 + floor(cardinality(t.ags) * pg_temp.chance(m.node, 12))::int as pick) p;

insert into organisation_topic (organisation, topic, during)
select distinct on (node, topic) node, topics[1 + floor(power(pg_temp.chance(node, 30 + i), 1.7) * cardinality(topics))::int] as topic, daterange(begun - 2000, null)
from member
cross join (select array_agg(topic order by topic) as topics from topic) t
cross join generate_series(1, 3) i
where i = 1 or pg_temp.chance(node, 40 + i) < 0.5;

insert into organisation_language (organisation, language, during)
select distinct on (node, language) node, languages[1 + floor(power(pg_temp.chance(node, 50 + i), 1.7) * cardinality(languages))::int] as language, daterange(begun - 2000, null)
from member
cross join (select string_to_array('de,ar,tr,vi,ru,uk,fa,en,fr,es,pl,ku,ti,am,so,sq,sr,el,it,pt,ro,zh,ta,hi,ur,ps,my,th,id,hu', ',') as languages) l
cross join generate_series(1, 2) i
where pg_temp.chance(node, 60 + i) < 0.6;

insert into organisation_origin (organisation, origin, during)
select distinct on (node, origin) node, origins[1 + floor(power(pg_temp.chance(node, 70 + i), 2) * cardinality(origins))::int] as origin, daterange(begun - 2000, null)
from member
cross join (select string_to_array('SY,TR,VN,PL,UA,RU,IQ,AF,IR,GR,IT,ES,ET,ER,SO,GH,NG,MA,TN,EG,IN,LK,CN,BR,CO,VE,CU,PE,CL,MX,AL,RS,BA,HR,MK,XK,RO,BG,HU,CZ,PT,FR,GB,US,LB,PS,JO,YE,SD,LY,DZ,SN,CM,CD,KE,UG,RW,TZ,MZ,AO,TG,BJ,CI,ML,GN,GM,SL,LR,BF,NE,PK,BD,NP,MM,TH,PH,ID,KR,JP,MN,KZ,UZ,TJ,KG,TM,AM,AZ,GE,BY,MD,LT,LV,EE,AR,BO,EC,HT,DO,GT,HN', ',') as origins) o
cross join generate_series(1, 2) i
where i = 1 and pg_temp.chance(node, 80) < 0.85 or pg_temp.chance(node, 81) < 0.15;

insert into organisation_text (organisation, field, language, text, original_version, changed_on)
select node, field, language, text, version, date '2024-05-01'
from (values ('aim', 'de', 'Wir vertreten die Vereine gegenüber Politik und Verwaltung.', null),
  ('aim', 'ar', 'نمثل الجمعيات أمام السياسة والإدارة.', 1),
  ('subtitle', 'de', 'Dachverband', null)) texts (field, language, text, version)
cross join umbrella;
insert into bureau (id, organisation, kind, street, postcode, place, ags, contact_function, phone, email, during)
select md5('bureau ' || node)::uuid, node, 'headOffice', 'Hauptstraße ' || node, '04109', 'Leipzig', '14713000', 'headOffice',
  '+49 341 12345', 'post@' || slug || '.example', daterange('1990-01-01', null)
from umbrella;
insert into reach (organisation, ags, during) select node, ags, daterange('1990-01-01', null) from umbrella where kind = 'stateNetwork';

-- The graph of umbrellas.
insert into affiliation (id, member, umbrella, kind, during)
select md5('affiliation ' || u.node || ' ' || above)::uuid, u.node, above, 'full', daterange('1990-01-01', null)
from umbrella u
cross join lateral (
  select 1 where u.kind in ('stateNetwork', 'cityAlliance')
  union all select node from umbrella land where land.kind = 'stateNetwork' and u.kind in ('cityAlliance', 'regionalUmbrella') and land.ags = left(u.ags, 2)
) a (above);

-- Everyone has a first umbrella: that of the district, in cities often the alliance, without districts the Land.
-- 12 % have a second, some a third. A third of the memberships were broken off and begun again, 8 % ended for good.
insert into affiliation (id, member, umbrella, kind, during)
select md5('affiliation ' || member || ' ' || umbrella || ' ' || period)::uuid, member, umbrella,
  case when pg_temp.chance(member, 90 + turn) < 0.9 then 'full' when pg_temp.chance(member, 93 + turn) < 0.5 then 'supporting' else 'guest' end, during
from (
  select distinct on (m.node, w.umbrella) m.node as member, w.umbrella, w.turn, pg_temp.usual(m.begun + w.turn * 200, pg_temp.chance(m.node, 7)) as begun, pg_temp.chance(m.node, 100 + w.turn) as fate
  from member m
  join district d using (rank)
  join umbrella land on land.kind = 'stateNetwork' and land.ags = d.state
  left join umbrella city on city.kind = 'cityAlliance' and city.ags = d.ags
  left join umbrella kreis on kreis.kind = 'regionalUmbrella' and kreis.ags = d.ags
  cross join lateral (
    select 0 as turn, case when city.node is not null and pg_temp.chance(m.node, 110) < 0.5 then city.node else coalesce(kreis.node, land.node) end as umbrella
    union all select 1, 2 + floor(16 * pg_temp.chance(m.node, 111))::int where pg_temp.chance(m.node, 112) < 0.12
    union all select 2, 18 + floor(20 * pg_temp.chance(m.node, 113))::int where pg_temp.chance(m.node, 112) < 0.03
  ) w
  order by m.node, w.umbrella, w.turn
) w
cross join lateral (select pg_temp.usual(begun + 500 + floor(2000 * fate)::int, fate / 0.5) as ended) e
cross join lateral (
  select 1 as period, daterange(begun, null) as during where fate >= 0.41
  union all select 1, daterange(begun, ended) where fate < 0.41
  union all select 2, daterange(ended + 365, null) where fate < 0.33
) p;
analyze;
