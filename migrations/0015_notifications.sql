-- What somebody is told, and when: at once, in one letter a day, or never. Whoever says nothing is told at once.

create table notification_preference (
  account uuid not null references account (id) on delete cascade,
  matter text not null
    check (matter in ('applications', 'statements', 'deadlines', 'contacts', 'privacy', 'visibility')),
  how text not null check (how in ('atOnce', 'daily', 'never')),
  changed_at timestamptz not null default now(),
  primary key (account, matter)
);

-- What waits for the one letter of the next day. It holds what the letter would have said, so it goes soon after.
create table notice (
  id uuid primary key,
  account uuid not null references account (id) on delete cascade,
  organisation int not null references organisation (node) on delete cascade,
  matter text not null
    check (matter in ('applications', 'statements', 'deadlines', 'contacts', 'privacy', 'visibility')),
  subject text not null,
  lines text[] not null,
  address text,
  made_on date not null,
  sent_on date check (sent_on > made_on)
);
create index on notice (account, made_on);

-- What the way out in a letter is recognised by; without a matter it ends the daily letter.
create table turn_off (
  hash bytea primary key,
  account uuid not null references account (id) on delete cascade,
  matter text check (matter in ('applications', 'statements', 'deadlines', 'contacts', 'privacy', 'visibility')),
  made_at timestamptz not null default now()
);
create index on turn_off (account);
create index on turn_off (made_at);

-- Everybody sees their own; whoever tells somebody something may put it down and cannot read it again.
-- No organisation has the node 0: in_reach(0) is true for the house's own work alone.
alter table notification_preference enable row level security;
alter table notification_preference force row level security;
create policy notification_preference_reach on notification_preference
  using (by_account(account) or in_reach(0));

alter table notice enable row level security;
alter table notice force row level security;
create policy notice_reach on notice using (by_account(account) or in_reach(0)) with check (true);

alter table turn_off enable row level security;
alter table turn_off force row level security;
create policy turn_off_reach on turn_off using (by_account(account) or in_reach(0)) with check (true);

-- The one question a letter's writer may ask of somebody else's wishes.
create function how_to_tell(whom uuid, about_matter text) returns text
  language sql stable security definer
  set search_path = public, pg_temp
  set dachwerk.organisations = '*'
  return coalesce(
    (select how from notification_preference where account = whom and matter = about_matter), 'atOnce');
