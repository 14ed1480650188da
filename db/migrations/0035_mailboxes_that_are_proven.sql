alter table invitation
  add column by_letter boolean not null default false,
  add column handed_by uuid references staff_user;
comment on column invitation.by_letter is
  'Whether the link that works now goes by letter to the e-mail, and is shown to nobody else: then who opens it has that mailbox.';
comment on column invitation.handed_by is 'Who was shown the link that works now, to hand it over; null when it goes by letter.';
alter table reset_link add column by_letter boolean not null default false;
comment on column reset_link.by_letter is 'As in invitation.';
update invitation set by_letter = true where sent_at is not null;
update invitation set handed_by = invited_by where not by_letter;
update reset_link set by_letter = true where sent_at is not null;

comment on column staff_user.email_verified is
  'Whether a letter proved that who has the password has the mailbox. Only then does the e-mail say who somebody is.';
update staff_user set email_verified =
  exists (select from invitation where accepted_by = staff_user.id and by_letter)
  and not exists (select from reset_link where staff_user_id = staff_user.id and used_at is not null and not by_letter);

create table vouched_unit (
  staff_user_id uuid not null constraint vouched_unit_staff_user references staff_user on delete cascade,
  unit_id uuid not null constraint vouched_unit_unit references unit,
  constraint vouched_unit_key primary key (staff_user_id, unit_id)
);
comment on table vouched_unit is
  'Of who has no proven mailbox: the units whose admin handed them the way in. There and below, and nowhere else, roles may be given to them.';
-- Those of earlier days keep what they have.
insert into vouched_unit (staff_user_id, unit_id)
  select distinct staff_user_id, unit_id from grant_of_role
    join staff_user on staff_user.id = staff_user_id where not email_verified;
