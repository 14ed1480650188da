alter table opinion
  add column hidden_as text constraint opinion_hidden_as check (hidden_as in
    ('personal', 'insult', 'unlawful', 'secret', 'advert', 'unreadable')),
  add column look_due boolean,
  add column redacted boolean not null default false,
  -- What stands in for a struck name may be longer than the name.
  drop constraint opinion_body_length,
  add constraint opinion_body_length check (length(body) <= 6000),
  drop constraint opinion_suggested_wording_length,
  add constraint opinion_suggested_wording_length check (length(suggested_wording) <= 12000);
comment on column opinion.hidden_as is
  'Why its words are shown to nobody but its author and those who moderate; null while they are shown. It counts as before.';
comment on column opinion.look_due is
  'Whether a person has yet to look: a member reported it, the program saw what may be a name, its author rewrote what was hidden. Null '
  'until the program has looked through its words.';
comment on column opinion.redacted is 'Names or numbers in its words were struck; then it is told from a repeated send by its digest.';
create index opinion_look_due on opinion (consultation_id, id) where look_due and not withdrawn;
create index opinion_not_looked_through on opinion (id) where look_due is null and not withdrawn;
create index opinion_hidden on opinion (consultation_id, id) where hidden_as is not null and not withdrawn;
create index opinion_redacted on opinion (consultation_id, id) where redacted and not withdrawn;

create table moderation (
  opinion_id uuid not null references opinion,
  step integer not null constraint moderation_step check (step > 0),
  act text not null constraint moderation_act check (act in
    ('hidden', 'restored', 'redacted', 'unredacted', 'cleared', 'reopened')),
  reason text constraint moderation_reason check (reason in
    ('personal', 'insult', 'unlawful', 'secret', 'advert', 'unreadable')),
  acted_on date not null,
  acted_by uuid not null references staff_user,
  primary key (opinion_id, step),
  constraint moderation_reason_given check ((act = 'hidden') = (reason is not null))
);
comment on table moderation is 'What was decided about an opinion, by whom, on which day. Never taken away, and never who wrote.';
comment on column moderation.step is 'Counts the decisions about one opinion: which came first, without the time of day.';

create table struck_words (
  opinion_id uuid primary key references opinion,
  body text not null,
  suggested_wording text,
  until_on date not null
);
comment on table struck_words is
  'An opinion''s words as they were before names in them were struck, so that a mistake can be put right; shown to its author.';
comment on column struck_words.until_on is 'The last day they are kept. They go sooner when their author takes the opinion back or rewrites it.';
alter table struck_words
  alter column body set statistics 0,
  alter column suggested_wording set statistics 0;

create table opinion_report (
  opinion_id uuid not null references opinion,
  reporter_proof bytea not null constraint opinion_report_proof_length check (length(reporter_proof) = 32),
  reason text not null constraint opinion_report_reason check (reason in
    ('personal', 'insult', 'unlawful', 'secret', 'advert', 'unreadable')),
  primary key (opinion_id, reporter_proof)
);
comment on table opinion_report is 'That a member asked for an opinion to be looked at, and why; once from each device.';
comment on column opinion_report.reporter_proof is
  'HMAC-SHA256 of `report:<opinion id>` under the device''s secret: two reports of one device have nothing in common.';
alter table opinion_report alter column reporter_proof set statistics 0;

-- The tables that say of opinions what people did are written anew like the opinions themselves; the list is lengthened as it stands.
do $$
begin
  execute replace(pg_get_functiondef('shuffle_rows(text)'::regprocedure), $was$when 'report_section' then 'body'$was$,
    $is$when 'report_section' then 'body'
    when 'moderation' then 'act'
    when 'struck_words' then 'body'
    when 'opinion_report' then 'reason'$is$);
end
$$;
