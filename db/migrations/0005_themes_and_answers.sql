create table analysis (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null references draft,
  status text not null constraint analysis_status check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
  share real not null default 0 constraint analysis_share check (share between 0 and 1),
  seed integer not null,
  engine text,
  opinion_count integer,
  singular_count integer,
  failure text,
  started_by uuid references staff_user,
  queued_at timestamptz not null,
  finished_at timestamptz
);
comment on table analysis is 'One run of the text analysis over a draft''s opinions.';
comment on column analysis.opinion_count is 'Opinions with words, which were grouped; the rest agreed in silence.';
comment on column analysis.singular_count is 'Those of them that stand alone, in no theme.';
comment on column analysis.share is 'How far it has come, 0 to 1.';
comment on column analysis.failure is 'A key of words/errors, when it failed.';
create unique index analysis_one_at_a_time on analysis (draft_id) where status in ('queued', 'running');
create index analysis_draft on analysis (draft_id, queued_at desc);

create table theme (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null references draft,
  position integer not null,
  label text not null,
  given_label text,
  description text not null,
  keyphrases text[] not null,
  distinguishing text[] not null,
  opinion_count integer not null,
  typical_ids uuid[] not null
);
comment on table theme is 'A group of opinions that say much the same; found by the engine, named and answered by people.';
comment on column theme.position is 'From 1, the largest first.';
comment on column theme.label is 'The engine''s name for it.';
comment on column theme.given_label is 'The name a person gave; outlives the next analysis.';
comment on column theme.typical_ids is 'Opinions to quote, most typical first.';
create index theme_draft on theme (draft_id, position);

create table theme_opinion (
  theme_id uuid not null references theme on delete cascade,
  opinion_id uuid not null references opinion,
  primary key (theme_id, opinion_id)
);
create index theme_opinion_opinion on theme_opinion (opinion_id);

create table answer (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid references draft,
  theme_id uuid references theme on delete set null,
  opinion_id uuid references opinion,
  disposition text not null constraint answer_disposition check (disposition in
    ('accepted', 'partlyAccepted', 'explained', 'noted', 'forwarded', 'outOfScope')),
  reason text not null constraint answer_reason_length check (length(reason) between 1 and 4000),
  given_by uuid not null references staff_user,
  given_at timestamptz not null
);
comment on table answer is 'A disposition with its reason, given to one opinion or to a theme. Never changed: a later one takes its place.';
create index answer_draft on answer (draft_id, given_at);
create index answer_theme on answer (theme_id, given_at desc);

create table answered_opinion (
  opinion_id uuid primary key references opinion,
  answer_id uuid not null references answer,
  disposition text not null
);
comment on table answered_opinion is 'The answer that stands for each opinion; an opinion without a row is pending.';
comment on column answered_opinion.disposition is 'Copied from the answer, to count without a join.';
create index answered_opinion_answer on answered_opinion (answer_id);
