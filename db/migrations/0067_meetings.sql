create table meeting (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null constraint meeting_consultation references consultation,
  unit_id uuid not null constraint meeting_unit references unit,
  channel text not null constraint meeting_channel check (channel in ('meeting', 'paper')),
  held_on date not null,
  place text not null constraint meeting_place_length check (length(place) <= 200),
  present integer not null constraint meeting_present check (present between 1 and 1000000),
  present_by_group jsonb not null,
  opened_by uuid not null constraint meeting_opened_by references staff_user,
  secret bytea constraint meeting_secret_length check (length(secret) = 32),
  closed_on date,
  entries integer constraint meeting_entries check (entries >= 0),
  constraint meeting_secret_while_open check ((closed_on is null) = (secret is not null)),
  constraint meeting_entries_when_closed check ((closed_on is null) = (entries is null))
);
comment on table meeting is
  'A meeting, or a stack of paper forms, whose opinions an officer enters on behalf of those who gave them. No row leads to an opinion.';
comment on column meeting.channel is 'A meeting, or a stack of paper forms.';
comment on column meeting.held_on is 'The day of the meeting, or on which the forms were collected.';
comment on column meeting.present is 'How many were there, or handed in a form, as the officer declares: never added to persons counted.';
comment on column meeting.present_by_group is 'The same by contributor group as far as known; the rest is not said.';
comment on column meeting.opened_by is 'Who enters its opinions, and may correct them until it is closed.';
comment on column meeting.secret is
  'Proves which opinions were entered here (`opinion.owner_proof`), as a device''s secret does; forgotten at closing: from then on nobody can tell.';
comment on column meeting.entries is 'How many opinions stood when it was closed.';
create index meeting_of_unit on meeting (unit_id, held_on desc);
create index meeting_of_consultation on meeting (consultation_id, held_on desc);
-- Statistics keep samples of values until the next analysis of the table: a secret forgotten would stay readable there.
alter table meeting alter column secret set statistics 0;

alter table opinion
  add column shared_by integer constraint opinion_shared_by check (shared_by between 1 and 1000000),
  add constraint opinion_shared_on_behalf check (shared_by is null or channel <> 'link');
comment on column opinion.shared_by is
  'How many at the meeting shared it, as the officer who entered it declares: never counted as persons or opinions.';
comment on column opinion.owner_proof is
  'HMAC-SHA256 of `opinion:<id>` under the device''s secret, which is stored nowhere; entered on behalf of others, under its meeting''s, which '
  'is forgotten when that is closed.';

-- What a closed meeting's row held before must not stay readable in the file of the table: the list is lengthened as it stands.
do $$
begin
  execute replace(pg_get_functiondef('shuffle_rows(text)'::regprocedure), $was$when 'report_section' then 'body'$was$,
    $is$when 'report_section' then 'body'
    when 'meeting' then 'place'$is$);
end
$$;
