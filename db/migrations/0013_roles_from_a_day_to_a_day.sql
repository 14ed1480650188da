create extension if not exists btree_gist;

alter table grant_of_role
  drop constraint grant_of_role_pkey,
  add column id uuid not null default gen_random_uuid() constraint grant_of_role_pkey primary key,
  add column given_by uuid references staff_user,
  add column given_at timestamptz not null default current_timestamp,
  add column ended_by uuid references staff_user,
  add column ended_at timestamptz,
  add constraint grant_of_role_until_after_from check (until_on >= from_on),
  add constraint grant_of_role_once
    exclude using gist (staff_user_id with =, unit_id with =, role with =, daterange(from_on, until_on) with &&);
create index grant_of_role_unit on grant_of_role (unit_id);
comment on table grant_of_role is
  'A role a staff user holds on a unit, valid there and below it, from a day to a day. The same role on the same unit may be held again, never twice at a time.';
comment on column grant_of_role.until_on is
  'First day on which the role no longer holds; null while no end is set; `from_on` itself when it was taken back before it held a day.';
comment on column grant_of_role.given_by is 'Null when the house itself gave it, at the first start.';
comment on column grant_of_role.ended_by is 'Who set the present `until_on`, when that was done after the role was given.';

alter table staff_user
  add column deactivated_at timestamptz,
  add column deactivated_by uuid references staff_user,
  -- As `searchKey` in shared: without accents and case, đ as d.
  add column search_key text not null generated always as (
    lower(translate(regexp_replace(normalize(name || ' ' || email, nfd), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'))
  ) stored;
comment on column staff_user.deactivated_at is 'Since when the person may not sign in; null while they may. Roles stay as they were given.';
comment on column staff_user.search_key is 'Name and e-mail as one looks for them.';
create index staff_user_by_name on staff_user (name, id);
