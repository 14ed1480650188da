alter table staff_user add column sample boolean not null default false;
comment on column staff_user.sample is 'One of the invented people of the sample, whose password everyone knows: signs in only while the sample is wanted.';

alter table staff_session
  add column device text,
  add column opened_at timestamptz,
  add column used_at timestamptz,
  add column second_factor_at timestamptz;
comment on table staff_session is 'A device on which a staff user signed in. Addresses and user agents are not kept.';
comment on column staff_session.device is 'Roughly which device, for its owner to know it by: `Chrome trên Windows`.';
comment on column staff_session.used_at is 'When it was last used, to five minutes.';
comment on column staff_session.second_factor_at is 'When the second factor was given; null while only the password was.';
-- Sessions of earlier days have none of these: their people sign in again.
delete from staff_session;

create table second_factor (
  staff_user_id uuid primary key constraint second_factor_staff_user references staff_user on delete cascade,
  secret text not null,
  last_step bigint not null,
  confirmed_at timestamptz not null
);
comment on table second_factor is 'The app of a staff user that shows a new code every 30 seconds (RFC 6238).';
comment on column second_factor.secret is 'What the codes are made from, encrypted with the house''s own secret.';
comment on column second_factor.last_step is 'The 30-second step of the last code accepted, counted from 1970: a code is accepted once.';

create table second_factor_enrolment (
  session_id uuid primary key constraint second_factor_enrolment_session references staff_session on delete cascade,
  secret text not null,
  made_at timestamptz not null
);
comment on table second_factor_enrolment is 'A second factor that is shown to a session and waits for its first code; over after ten minutes.';

create table recovery_code (
  staff_user_id uuid not null constraint recovery_code_staff_user references staff_user on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  constraint recovery_code_key primary key (staff_user_id, code_hash)
);
comment on table recovery_code is 'Codes a staff user keeps on paper for the day the phone is lost; each opens once.';
comment on column recovery_code.code_hash is 'HMAC-SHA256 of the code under the house''s own secret.';

create table sign_in_delay (
  key bytea primary key,
  tries integer not null,
  free_at timestamptz not null
);
comment on table sign_in_delay is 'How often something was tried in vain lately, and from when it may be tried again. Rows go a day after.';
comment on column sign_in_delay.key is 'HMAC-SHA256 of what was tried, for which account, and from which known device if any.';

create table first_admin_link (
  only_one boolean primary key default true constraint first_admin_link_only_one check (only_one),
  token_hash bytea not null,
  made_at timestamptz not null
);
comment on table first_admin_link is 'The link printed at the start of a house without an administrator; the newest alone is good, once.';
