-- Official areas of Germany. A key (AGS) has a validity and a successor: districts merge.

create table area (
  ags text primary key check (ags ~ '^([0-9]{2}|[0-9]{5}|[0-9]{8})$'),
  level text not null check (level in ('state', 'district', 'municipality')),
  name text not null,
  kind text not null,
  during daterange not null check (not isempty(during)),
  successor text references area (ags) deferrable initially deferred,
  population int check (population >= 0)
);
create index on area (left(ags, 5)) where level = 'municipality';
create index on area (fold(name));

-- A postcode is not an AGS: one postcode may lie in several municipalities, even districts.
create table postcode (
  postcode text not null check (postcode ~ '^[0-9]{5}$'),
  ags text not null references area (ags),
  place text not null,
  primary key (postcode, ags, place)
);
create index on postcode (fold(place));
create index on postcode (ags);

-- Which edition of the place data is loaded.
create table place_edition (
  edition text primary key,
  loaded_at timestamptz not null default now()
);
