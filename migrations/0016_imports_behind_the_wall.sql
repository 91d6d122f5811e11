-- A brought file is somebody's list and may name persons: only whoever works for that umbrella sees it.

alter table import enable row level security;
alter table import force row level security;
create policy import_reach on import using (in_reach(umbrella));

-- Asked once a statement, not once a row: a list has many. What of the imports is seen, their own policy says.
alter table import_row enable row level security;
alter table import_row force row level security;
create policy import_row_reach on import_row using (import in (select id from import));

-- Whether somebody brought files for an organisation: taking an import back must know, whoever they are. It says
-- itself what it sees, so that it sees the same where the tables' owner stands behind the wall as well.
create function brings_files(organisation int) returns boolean
  language sql stable security definer set search_path = public, pg_temp set dachwerk.organisations = '*'
  return exists (select from import where umbrella = organisation);

alter function in_statement(int) set dachwerk.organisations = '*';

-- Whether somebody applied to an organisation, or applied and became it: what an import takes back must not take that along.
create function knows_applications(node int) returns boolean
  language sql stable security definer set search_path = public, pg_temp set dachwerk.organisations = '*'
  return exists (select from application a where a.umbrella = node)
    or exists (select from application_decision d where d.organisation = node);
