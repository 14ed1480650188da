create table answer_act (
  id uuid primary key default gen_random_uuid(),
  place bigint generated always as identity constraint answer_act_place unique,
  draft_id uuid constraint answer_act_draft references draft,
  kind text not null constraint answer_act_kind check (kind in ('answer', 'withdraw')),
  done_by uuid not null constraint answer_act_done_by references staff_user,
  done_at timestamptz not null,
  undone_at timestamptz
);
comment on table answer_act is 'One thing a responder did: gave an answer to opinions or themes, or took answers back. What it changed stands in `answer_step`.';
comment on column answer_act.place is 'In the order done; the latest of a person that stands is the one they may undo.';
comment on column answer_act.draft_id is 'Null for an opinion addressed to the congress in general.';
create index answer_act_of_draft on answer_act (draft_id, place desc);

create table answer_step (
  act_id uuid not null constraint answer_step_act references answer_act on delete cascade,
  opinion_id uuid not null constraint answer_step_opinion references opinion,
  answer_id uuid constraint answer_step_answer references answer,
  disposition text,
  before_id uuid constraint answer_step_before references answer,
  constraint answer_step_pkey primary key (act_id, opinion_id)
);
comment on table answer_step is
  'What an act changed, opinion by opinion: the history of its answers. Gone when its author rewrites it: those answers were to other words.';
comment on column answer_step.answer_id is 'What stood afterwards; null when no answer did.';
comment on column answer_step.disposition is 'Of that answer.';
comment on column answer_step.before_id is 'What stood before; null when no answer did.';
create index answer_step_of_opinion on answer_step (opinion_id);

alter table answer
  add column act_id uuid constraint answer_act_given references answer_act,
  add column ended_by uuid constraint answer_ended_by references answer_act;
comment on column answer.act_id is 'The act that gave it.';
comment on column answer.ended_by is 'The act that took it back; null while it stands, or stood until a later one took its place.';

insert into answer_act (id, draft_id, kind, done_by, done_at)
  select id, draft_id, 'answer', given_by, given_at from answer order by given_at, id;
update answer set act_id = id;
alter table answer alter column act_id set not null;
insert into answer_step (act_id, opinion_id, answer_id, disposition)
  select answer_id, opinion_id, answer_id, disposition from answered_opinion order by opinion_id;

create table answering_now (
  draft_id uuid not null constraint answering_now_draft references draft,
  staff_user_id uuid not null constraint answering_now_staff_user references staff_user on delete cascade,
  section_number integer,
  seen_at timestamptz not null,
  constraint answering_now_pkey primary key (draft_id, staff_user_id)
);
comment on table answering_now is 'Who has the page for answering a draft open, so that two do not answer the same. A row is gone some minutes after.';
comment on column answering_now.section_number is 'What they read; null for the draft as a whole or all of it.';

do $$
begin
  execute replace(pg_get_functiondef('shuffle_rows(text)'::regprocedure), $was$when 'report_section' then 'body'$was$,
    $is$when 'report_section' then 'body'
    when 'answer_step' then 'disposition'$is$);
end
$$;
