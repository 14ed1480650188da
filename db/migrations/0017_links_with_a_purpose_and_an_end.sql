alter table join_link
  add column purpose text not null default '' constraint join_link_purpose_length check (length(purpose) <= 80),
  add column alarm_at integer constraint join_link_alarm_at check (alarm_at > 0);
comment on column join_link.purpose is 'Where the link is shown, in the officer''s words: the notice board, a chat group.';
comment on column join_link.closed_at is 'From this moment on it leads nowhere; it may lie ahead. Null while no end is set.';
comment on column join_link.alarm_at is 'From so many joins on the officer is warned; null: as many as the unit says it has members.';

create table join_day (
  code text not null references join_link,
  joined_on date not null,
  devices integer not null constraint join_day_devices check (devices > 0),
  primary key (code, joined_on)
);
comment on table join_day is 'How many devices joined through a link on a day, in Asia/Ho_Chi_Minh: a number, never which.';
