alter table theme add column pinned boolean not null default false;
comment on column theme.pinned is 'Kept by a person: the next analysis begins with it and does not give it up.';

alter table theme_opinion
  add column placed boolean not null default false,
  add column closeness real not null default 1 constraint theme_opinion_closeness check (closeness between -1 and 1);
comment on column theme_opinion.placed is 'Put here, or confirmed here, by a person: the next analysis leaves it here.';
comment on column theme_opinion.closeness is 'How near to the middle of the theme the engine found it, as a cosine; 1 where only a person put it.';
create index theme_opinion_doubtful on theme_opinion (theme_id, placed, closeness, opinion_id);

create table opinion_set_apart (
  opinion_id uuid primary key constraint opinion_set_apart_opinion references opinion,
  draft_id uuid not null constraint opinion_set_apart_draft references draft
);
comment on table opinion_set_apart is 'Opinions a person took out of the themes: they stand alone in the next analysis too.';
create index opinion_set_apart_of_draft on opinion_set_apart (draft_id);

create table theme_decision (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null constraint theme_decision_draft references draft,
  place bigint generated always as identity constraint theme_decision_place unique,
  kind text not null constraint theme_decision_kind check (kind in ('merge', 'split', 'move', 'apart', 'confirm', 'pin', 'unpin', 'rename')),
  themes jsonb not null,
  made_theme_id uuid,
  label text not null,
  opinions integer not null,
  decided_by uuid not null constraint theme_decision_decided_by references staff_user,
  decided_at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid constraint theme_decision_undone_by references staff_user
);
comment on table theme_decision is 'What people decided about the themes of a draft, with what is needed to take it back.';
comment on column theme_decision.place is 'In the order decided; the latest that stands is the one to be taken back.';
comment on column theme_decision.themes is 'The themes it touched as they were before, each with the answers given to it.';
comment on column theme_decision.made_theme_id is 'The theme that a split made.';
comment on column theme_decision.label is 'The name, at that time, of the theme it was about.';
comment on column theme_decision.opinions is 'How many of the opinions named it moved or confirmed; 0 where it was about whole themes.';
create index theme_decision_of_draft on theme_decision (draft_id, place desc);

create table theme_move (
  decision_id uuid not null constraint theme_move_decision references theme_decision on delete cascade,
  opinion_id uuid not null constraint theme_move_opinion references opinion,
  from_theme_id uuid,
  from_placed boolean not null,
  from_closeness real not null,
  constraint theme_move_pkey primary key (decision_id, opinion_id)
);
comment on table theme_move is 'Where each opinion that a decision moved or confirmed stood before; from_theme_id is null where it was in no theme.';
