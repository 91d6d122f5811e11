-- Houses with what they lend free of charge: rooms, licences, walls, equipment. Who has something when is decided
-- here, by one constraint: no two rows of `occupancy` hold the same part of a resource at the same moment.

-- What an organisation's public site has beyond the federation's own pages; the parts above enter theirs.
create table site_section (
  organisation int not null references organisation (node) on delete cascade,
  section text not null check (section ~ '^[a-z][A-Za-z]{1,40}$'),
  primary key (organisation, section)
);

-- People who run a house, and who choose what is shown on its walls.
alter table role_held drop constraint role_held_role_check;
alter table role_held add constraint role_held_role_check check (role in
  ('board', 'headOffice', 'editor', 'volunteer', 'contactKeeper', 'privacyOfficer', 'houseKeeper', 'curator'));

-- A stretch of moments with both ends; the last moment does not belong to it.
create domain moments as tstzrange
  check (value is null or (not isempty(value) and lower_inc(value) and not upper_inc(value)
    and lower(value) > timestamptz '1990-01-01' and upper(value) < timestamptz '2200-01-01'));

-- A place with resources and its staff. The keeper is the organisation whose house it is.
create table house (
  id int generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
  keeper int not null references organisation (node),
  name text not null check (length(name) between 1 and 200),
  street text not null check (length(street) <= 200),
  postcode text not null check (postcode ~ '^[0-9]{5}$'),
  place text not null check (length(place) between 1 and 200),
  ags text not null references area (ags),        -- its Land says which holidays hold
  language text not null default 'de' check (language ~ '^[a-z]{2,3}$'),  -- of the texts below
  directions text check (length(directions) <= 2000),
  house_rules text check (length(house_rules) <= 5000),
  contact text check (length(contact) <= 200),    -- whom to call, as the house wants it said
  phone text check (length(phone) <= 40),
  email text check (length(email) <= 254),
  closed_on date,                                 -- given up
  version int not null default 1,
  unique (id, keeper)
);
create index on house (keeper);

create table resource (
  id int generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'),
  house int not null,
  keeper int not null,
  kind text not null check (kind in ('room', 'consultingRoom', 'licence', 'exhibitionWall', 'equipment')),
  name text not null check (length(name) between 1 and 200),
  about text check (length(about) <= 2000),
  people int check (people between 1 and 10000),  -- most people at once
  step_free boolean not null default false,
  buffer_before int not null default 0 check (buffer_before between 0 and 1440),   -- minutes for setting up
  buffer_after int not null default 0 check (buffer_after between 0 and 1440),     -- minutes for cleaning up
  lead_minutes int not null default 0 check (lead_minutes between 0 and 100000),   -- booked at least so long before
  horizon_days int not null default 180 check (horizon_days between 1 and 1100),   -- and at most so long before
  priority_days int not null default 0 check (priority_days between 0 and 1100),   -- earlier for those without premises
  longest_minutes int check (longest_minutes between 15 and 1000000),
  quota_minutes int check (quota_minutes between 15 and 100000),   -- per organisation and month
  audience text[] not null default '{member}' check (audience <@ array['member', 'partner', 'artist', 'public']),
  approval text not null default 'atOnce' check (approval in ('atOnce', 'byHouse')),
  open_on_holidays boolean not null default false,
  calendar_public boolean not null default false, -- a feed for everyone, without names
  names_on_door boolean not null default false,   -- the page at the door says who has it
  gone_on date,                                   -- no longer lent
  version int not null default 1,
  foreign key (house, keeper) references house (id, keeper) on update cascade,
  unique (id, keeper)
);
create index on resource (house);

-- What of a resource can be had at the same time: the halves of a room, the places of a licence, the pieces. Their
-- number is how many bookings fit at once: an occupancy names one of them.
create table part (
  resource int not null references resource (id) on delete cascade,
  slot smallint not null check (slot between 1 and 200),
  name text check (length(name) <= 100),
  primary key (resource, slot)
);

-- How one gets in: the link of a licence, the code of a door. For who has it booked, around that time.
create table part_access (
  resource int not null,
  slot smallint not null,
  keeper int not null,
  secret text not null check (length(secret) <= 1000),
  primary key (resource, slot),
  foreign key (resource, slot) references part (resource, slot) on delete cascade,
  foreign key (resource, keeper) references resource (id, keeper) on update cascade
);

-- Weekly hours: of the house, or of one resource, whose own ones then hold alone. Until 24:00 is the day's end.
create table opening (
  id uuid primary key,
  house int not null references house (id) on delete cascade,
  resource int references resource (id) on delete cascade,
  weekday smallint not null check (weekday between 1 and 7),     -- 1 is Monday
  opens smallint not null check (opens between 0 and 1439),      -- minutes after midnight
  closes smallint not null check (closes between 1 and 1440),
  check (opens < closes),
  exclude using gist (house with =, coalesce(resource, 0) with =, weekday with =, int4range(opens, closes) with &&)
);

-- Organisations that may use a house though they are no members.
create table house_partner (
  house int not null,
  keeper int not null,
  organisation int not null references organisation (node) on delete cascade,
  since date not null,
  primary key (house, organisation),
  foreign key (house, keeper) references house (id, keeper) on delete cascade on update cascade
);

-- Who of the keeper's house keepers and curators runs this house. A house without any is run by all of them.
create table house_staff (
  house int not null,
  keeper int not null,
  account uuid not null references account (id) on delete cascade,
  primary key (house, account),
  foreign key (house, keeper) references house (id, keeper) on delete cascade on update cascade
);

-- Whether an organisation has rooms of its own, as it says itself: who has none books earlier and is offered first.
create table own_premises (
  organisation int primary key references organisation (node) on delete cascade,
  has_premises boolean not null,
  said_on date not null
);

-- A house or one resource is shut though it would be open.
create table closure (
  id uuid primary key,
  house int not null,
  keeper int not null,
  resource int references resource (id) on delete cascade,       -- absent: the whole house
  during moments not null,
  reason text not null check (length(reason) between 1 and 300), -- shown to everyone
  source text check (length(source) <= 300),                     -- the event of a calendar file it came from
  made_at timestamptz not null default now(),
  foreign key (house, keeper) references house (id, keeper) on delete cascade on update cascade
);
create index on closure using gist (house, during);
create unique index on closure (house, coalesce(resource, 0), source, lower(during)) where source is not null;

-- What was asked for as a series, as one rule (RFC 5545). Its dates are bookings of their own.
create table booking_series (
  id uuid primary key,
  resource int not null,
  keeper int not null,
  organisation int not null references organisation (node),
  rule text not null check (length(rule) between 1 and 500),
  made_at timestamptz not null default now(),
  foreign key (resource, keeper) references resource (id, keeper) on update cascade
);

create table booking (
  id uuid primary key,
  resource int not null,
  keeper int not null,
  organisation int references organisation (node),               -- for whom; absent: a guest
  guest_name text check (length(guest_name) between 1 and 200),
  guest_email text check (length(guest_email) between 3 and 254),
  guest_language text check (guest_language ~ '^[a-z]{2,3}$'),
  link_hash bytea unique,                                        -- the link by which a guest comes back
  during moments not null,
  slots smallint not null default 1 check (slots between 1 and 200),
  purpose text not null check (length(purpose) between 1 and 500),
  purpose_kind text not null default 'other' check (purpose_kind in
    ('meeting', 'counselling', 'course', 'culture', 'celebration', 'children', 'exhibition', 'other')),
  people int check (people between 1 and 10000),
  -- asked: waits for the house. offered: held for somebody of the waiting list until `offer_until`.
  state text not null check (state in ('asked', 'offered', 'booked', 'refused', 'cancelled', 'lapsed')),
  offer_until timestamptz,
  series uuid references booking_series (id),
  booked_by uuid references account (id) on delete set null,
  booked_at timestamptz not null default now(),
  ended_at timestamptz,                                          -- refused, cancelled or lapsed
  reason text check (length(reason) <= 500),                     -- why it was refused or cancelled
  came boolean,                                                  -- false: nobody came
  access_note text check (length(access_note) <= 500),           -- which key, which code
  version int not null default 1,                                -- for If-Match
  sequence int not null default 0,                               -- of its calendar entry (RFC 5546)
  foreign key (resource, keeper) references resource (id, keeper) on update cascade,
  check ((organisation is null) = (guest_name is not null)),
  check ((guest_name is null) = (guest_email is null)),
  check ((state = 'offered') = (offer_until is not null)),
  check ((state in ('refused', 'cancelled', 'lapsed')) = (ended_at is not null))
);
create index on booking using gist (resource, during);
create index on booking using gist (organisation, during);
create index on booking using gist (keeper, during);
create index on booking (series) where series is not null;
create index on booking (offer_until) where state = 'offered';

-- Who holds which part when, set-up and clean-up included: for a booking or because it is shut. Times only: everyone
-- may know that something is taken, and by whom stands behind the wall.
create table occupancy (
  resource int not null,
  slot smallint not null,
  during moments not null,
  booking uuid references booking (id) on delete cascade,
  closure uuid references closure (id) on delete cascade,
  foreign key (resource, slot) references part (resource, slot) on update cascade,
  check (num_nonnulls(booking, closure) = 1),
  constraint occupancy_overlap exclude using gist (resource with =, slot with =, during with &&)
);
create index on occupancy (booking) where booking is not null;
create index on occupancy (closure) where closure is not null;

-- Who would like a time that is taken. When it comes free it is held for the first whom it suits: an offer.
create table waiting (
  id uuid primary key,
  resource int not null,
  keeper int not null,
  organisation int not null references organisation (node),
  during moments not null,
  slots smallint not null default 1 check (slots between 1 and 200),
  purpose text not null check (length(purpose) between 1 and 500),
  purpose_kind text not null default 'other',
  people int check (people between 1 and 10000),
  asked_by uuid references account (id) on delete set null,
  asked_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'offered', 'taken', 'withdrawn', 'lapsed')),
  booking uuid references booking (id) on delete cascade,                         -- the offer
  foreign key (resource, keeper) references resource (id, keeper) on update cascade,
  check ((state in ('offered', 'taken')) <= (booking is not null))
);
create index on waiting using gist (resource, during) where state = 'waiting';

-- What is to be shown on a wall: belongs to its booking, which the curator decides. From then on everyone may see it.
create table exhibition (
  booking uuid primary key references booking (id) on delete cascade,
  resource int not null references resource (id),
  during moments not null,
  shown boolean not null default false,
  artist text not null check (length(artist) between 1 and 200),
  title text not null check (length(title) between 1 and 200),
  about text not null check (length(about) between 1 and 5000),
  opening moments                                                -- the opening event
);
create index on exhibition (resource) where shown;

create table exhibition_image (
  id uuid primary key,
  booking uuid not null references exhibition (booking) on delete cascade,
  place smallint not null,
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
  content bytea not null check (octet_length(content) <= 5000000),
  alternative text not null check (length(alternative) between 1 and 500),
  unique (booking, place)
);

-- A calendar to subscribe to, under a secret address. What it shows is what its owner may see today.
create table calendar_feed (
  id uuid primary key,
  hash bytea not null unique,
  account uuid not null references account (id) on delete cascade,
  shows text not null check (shows in ('person', 'organisation', 'house', 'resource')),
  organisation int references organisation (node) on delete cascade,
  house int references house (id) on delete cascade,
  resource int references resource (id) on delete cascade,
  made_at timestamptz not null default now(),
  check ((shows = 'organisation') = (organisation is not null)),
  check ((shows = 'house') = (house is not null)),
  check ((shows = 'resource') = (resource is not null))
);
create index on calendar_feed (account);

-- What a program was answered under its Idempotency-Key: asked again, it is told the same.
create table kept_answer (
  actor text not null,
  key text not null check (length(key) between 1 and 200),
  asked bytea not null,                                          -- hash of what was asked
  status smallint not null,
  answer jsonb not null,
  at timestamptz not null default now(),
  primary key (actor, key)
);
create index on kept_answer (at);

-- The wall. A booking is for its organisation, for the house's keeper, and for the guest who holds its link.
alter table booking enable row level security;
alter table booking force row level security;
create policy booking_reach on booking using (in_reach(keeper) or in_reach(organisation) or by_link(id));

alter table booking_series enable row level security;
alter table booking_series force row level security;
create policy booking_series_reach on booking_series using (in_reach(keeper) or in_reach(organisation));

alter table waiting enable row level security;
alter table waiting force row level security;
create policy waiting_reach on waiting using (in_reach(keeper) or in_reach(organisation));

alter table exhibition enable row level security;
alter table exhibition force row level security;
create policy exhibition_reach on exhibition using (shown or exists (select from booking b where b.id = exhibition.booking));

alter table exhibition_image enable row level security;
alter table exhibition_image force row level security;
create policy exhibition_image_reach on exhibition_image
  using (exists (select from exhibition e where e.booking = exhibition_image.booking));

alter table house_partner enable row level security;
alter table house_partner force row level security;
create policy house_partner_reach on house_partner using (in_reach(keeper) or in_reach(organisation));

alter table house_staff enable row level security;
alter table house_staff force row level security;
create policy house_staff_reach on house_staff using (in_reach(keeper));

alter table own_premises enable row level security;
alter table own_premises force row level security;
create policy own_premises_reach on own_premises using (in_reach(organisation)
  or exists (select from booking b where b.organisation = own_premises.organisation));

-- The keeper sees its own; who has booked sees the part's secret from a quarter of an hour before until the end.
alter table part_access enable row level security;
alter table part_access force row level security;
create policy part_access_reach on part_access using (in_reach(keeper) or exists (
  select from occupancy o join booking b on b.id = o.booking
  where o.resource = part_access.resource and o.slot = part_access.slot and b.state = 'booked'
    and now() >= lower(b.during) - interval '15 minutes' and now() < upper(b.during)));

alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
-- Whoever comes by a feed's secret address is nobody yet: the house's own work looks for it, as for a letter's way out.
create policy calendar_feed_reach on calendar_feed using (by_account(account) or in_reach(0));

-- Whether something waits for the house is one more matter to be told of.
alter table notification_preference drop constraint notification_preference_matter_check;
alter table notification_preference add constraint notification_preference_matter_check check (matter in
  ('applications', 'statements', 'deadlines', 'contacts', 'houses', 'privacy', 'visibility'));
alter table notice drop constraint notice_matter_check;
alter table notice add constraint notice_matter_check check (matter in
  ('applications', 'statements', 'deadlines', 'contacts', 'houses', 'privacy', 'visibility'));
alter table turn_off drop constraint turn_off_matter_check;
alter table turn_off add constraint turn_off_matter_check check (matter in
  ('applications', 'statements', 'deadlines', 'contacts', 'houses', 'privacy', 'visibility'));

-- The accounts a letter about a house may go to: its named staff, or where nobody is named whoever acts for its keeper,
-- and always the keeper's board and head office. Whoever books tells them and may not read who they are.
create function those_running(of_house int) returns setof uuid
  language sql stable security definer
  set search_path = public, pg_temp
  set dachwerk.organisations = '*'
  begin atomic
    select distinct r.account from house h join role_held r on r.organisation = h.keeper
    where h.id = of_house and (r.role in ('board', 'headOffice')
      or not exists (select from house_staff s where s.house = h.id)
      or exists (select from house_staff s where s.house = h.id and s.account = r.account));
  end;
