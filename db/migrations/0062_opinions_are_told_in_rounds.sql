alter table consultation add column told_until date;
update consultation set told_until = (now() at time zone 'Asia/Ho_Chi_Minh')::date;
alter table consultation alter column told_until set not null;
comment on column consultation.told_until is
  'Opinions given before this day are told of to staff and counted to readers; those since wait for the next round. Only ever later.';

create table waiting_speakers (
  consultation_id uuid not null references consultation,
  given_on date not null,
  persons smallint not null constraint waiting_speakers_persons check (persons between 1 and 5),
  primary key (consultation_id, given_on)
);
comment on table waiting_speakers is
  'How many persons have opinions that wait for the next round, by the day of the first of them; counted no further than to five.';
