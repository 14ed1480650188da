create table invitation (
  id uuid primary key default gen_random_uuid(),
  email text not null constraint invitation_email_lower_case check (email = lower(email)),
  name text not null,
  unit_id uuid not null references unit,
  roles text[] not null constraint invitation_roles
    check (cardinality(roles) > 0 and roles <@ array['officer', 'analyst', 'responder', 'inspector', 'admin']),
  from_on date not null,
  until_on date,
  token_hash bytea constraint invitation_token unique,
  expires_at timestamptz not null,
  invited_by uuid not null references staff_user,
  invited_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  accepted_at timestamptz,
  accepted_by uuid references staff_user,
  revoked_at timestamptz,
  constraint invitation_until_after_from check (until_on > from_on)
);
comment on table invitation is 'A person asked to work in the office pages, with the roles that wait for them. It ends accepted, revoked or expired.';
comment on column invitation.token_hash is 'SHA-256 of the token in the link that works now; null until a link was made. The token itself is stored nowhere.';
comment on column invitation.sent_at is 'When the letter with that link left; null when it has not, or when the link was shown to the inviter.';
comment on column invitation.failed_at is 'When the mail server last refused the letter; null once it took it.';
create index invitation_unit on invitation (unit_id);

create table reset_link (
  id uuid primary key default gen_random_uuid(),
  staff_user_id uuid not null references staff_user,
  renew_second_factor boolean not null,
  token_hash bytea constraint reset_link_token unique,
  expires_at timestamptz not null,
  issued_by uuid not null references staff_user,
  issued_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz
);
comment on table reset_link is 'A way back for a person who forgot their password, given by an admin: used once, within a day.';
comment on column reset_link.token_hash is 'As in invitation.';
comment on column reset_link.renew_second_factor is 'Whether the second factor is forgotten too, and set up anew at the next sign-in.';
create unique index reset_link_one_open on reset_link (staff_user_id) where used_at is null and revoked_at is null;
