-- The outbox: a letter is written here in the transaction it tells of, and carried away afterwards.
-- Personal data: whom it goes to and what it says. Both are forgotten thirty days after it left or was given up.

create table mail (
  id uuid primary key,
  -- One address and nothing else: no second recipient, no name, no line break can hide in it.
  recipient text check (length(recipient) <= 254
    and recipient ~ '^[^][:space:][:cntrl:]@,;:<>()"[\\]+@[^][:space:][:cntrl:]@,;:<>()"[\\]+$'),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  about text not null check (about ~ '^[a-z][A-Za-z]{1,40}$'),   -- 'signIn', 'application': for the operator's list
  subject text check (subject !~ '[[:cntrl:]]'),
  body_text text,
  body_html text,
  headers jsonb not null default '{}'
    check (headers - array['List-Unsubscribe', 'List-Unsubscribe-Post'] = '{}'),
  attachment_name text check (attachment_name !~ '[[:cntrl:]]'),
  attachment_type text,
  attachment bytea,
  made_at timestamptz not null default now(),
  send_after timestamptz not null default now(),
  sent_at timestamptz,
  tries int not null default 0 check (tries >= 0),
  last_error text check (last_error ~ '^[A-Z0-9_]{1,40}$'),      -- an SMTP reply or a system's code, never a sentence
  given_up_at timestamptz,
  check (sent_at is null or given_up_at is null),
  -- Only what has left or was given up may be forgotten.
  check (sent_at is not null or given_up_at is not null
    or num_nulls(recipient, subject, body_text, body_html) = 0),
  check (num_nonnulls(attachment_name, attachment_type, attachment) in (0, 3))
);
create index mail_waiting on mail (send_after, id) where sent_at is null and given_up_at is null;
