create table meeting_waiting (
  meeting_id uuid not null constraint meeting_waiting_meeting references meeting,
  given_on date not null,
  constraint meeting_waiting_pkey primary key (meeting_id, given_on)
);
comment on table meeting_waiting is
  'The meetings and stacks of forms of which opinions entered on a day wait for the next round: only those present there count for them. Leads to no opinion.';
insert into meeting_waiting (meeting_id, given_on)
  select id, held_on from meeting where closed_on is null;

alter table waiting_speakers drop constraint waiting_speakers_persons;
alter table waiting_speakers add constraint waiting_speakers_persons check (persons between 1 and 50);
comment on table waiting_speakers is
  'How many persons of a unit and a contributor group have opinions that wait for company, by the day of the first of them; counted no further than to fifty.';
