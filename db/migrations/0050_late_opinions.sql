alter table consultation
  add column late_grace_hours integer not null default 72
    constraint consultation_late_grace check (late_grace_hours between 0 and 720);
comment on column consultation.late_grace_hours is
  'How long after closing copies that waited on phones without network are still taken, as late; figures are final after it.';

alter table opinion add column late boolean not null default false;
comment on column opinion.late is
  'It waited on a phone without network and came within the grace after closing. Whether, never when; counted only.';
create index opinion_late on opinion (consultation_id) where late and not withdrawn;
