create extension if not exists ltree;

create table unit (
  id uuid primary key default gen_random_uuid(),
  parent_id uuid constraint unit_parent references unit,
  code text not null constraint unit_code unique constraint unit_code_form check (code ~ '^[A-Z0-9]+(\.[A-Z0-9]+)*$'),
  path ltree not null constraint unit_path unique,
  level text not null constraint unit_level check (level in ('national', 'province', 'upper', 'grassroots', 'group')),
  kind text constraint unit_kind check (kind in ('agency', 'publicService', 'enterprise', 'school')),
  name text not null,
  member_count integer not null default 0 constraint unit_member_count check (member_count >= 0),
  opened_on date not null,
  closed_on date,
  constraint unit_closed_after_opened check (closed_on >= opened_on)
);
comment on table unit is 'A trade-union organisation: federation, upper union, grassroots union or group.';
comment on column unit.path is 'The codes from the root down to this unit; `path <@ ancestor.path` is true of everything below.';
comment on column unit.member_count is 'Members as declared by the unit, not as counted here.';
comment on column unit.closed_on is 'First day on which the unit no longer exists; null while it does.';
create index unit_below on unit using gist (path);
create index unit_children on unit (parent_id);

create table letterhead (
  unit_id uuid primary key references unit,
  parent_body text not null,
  issuing_body text not null,
  place text not null,
  symbol text not null,
  signature_lines text[] not null,
  recipients text[] not null
);
comment on table letterhead is 'How a unit signs its papers: the parts of an official document that do not change from one to the next.';
comment on column letterhead.symbol is 'The part of the number after the slash: `BC-LĐLĐ`.';

create table staff_user (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null constraint staff_user_email unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
comment on table staff_user is 'A person of the union who works in the office pages. Members have no account.';

create table staff_session (
  id uuid primary key default gen_random_uuid(),
  expires_at timestamptz not null,
  token text not null constraint staff_session_token unique,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id uuid not null references staff_user on delete cascade
);
create index staff_session_user on staff_session (user_id);

create table staff_account (
  id uuid primary key default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references staff_user on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null
);
comment on table staff_account is 'How a staff user proves who they are: a password hash, or an account elsewhere.';
create index staff_account_user on staff_account (user_id);

create table staff_verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
create index staff_verification_identifier on staff_verification (identifier);

create table grant_of_role (
  staff_user_id uuid not null references staff_user on delete cascade,
  unit_id uuid not null references unit,
  role text not null constraint grant_role check (role in ('officer', 'analyst', 'responder', 'inspector', 'admin')),
  from_on date not null,
  until_on date,
  primary key (staff_user_id, unit_id, role)
);
comment on table grant_of_role is 'A role a staff user holds on a unit, valid there and below it.';
comment on column grant_of_role.until_on is 'First day on which the role no longer holds; null while it does.';

create table audit_entry (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null,
  actor_id uuid references staff_user,
  job text,
  action text not null,
  detail jsonb not null
);
comment on table audit_entry is 'One row per thing a staff user or a job did; never updated, never deleted, and never about a member.';
comment on column audit_entry.action is '`noun.verb`, past tense: `draft.published`.';
comment on column audit_entry.job is 'The job that acted, when no person did.';
create index audit_entry_at on audit_entry (at);
