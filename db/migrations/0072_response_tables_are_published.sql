create table response_publication (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null constraint response_publication_draft references draft,
  version_id uuid not null constraint response_publication_version references draft_version,
  content jsonb not null,
  published_by uuid not null constraint response_publication_published_by references staff_user,
  published_at timestamptz not null,
  ended_by uuid constraint response_publication_ended_by references staff_user,
  ended_at timestamptz,
  constraint response_publication_ended check ((ended_by is null) = (ended_at is null))
);
comment on table response_publication is
  'The response table of a draft as readers see it beside the draft: frozen when published. Says nothing of fewer than five persons.';
comment on column response_publication.content is 'PublishedTable, as previewed.';
comment on column response_publication.ended_at is 'When it was taken back, or another took its place; null while readers see it.';
create unique index response_publication_one on response_publication (draft_id) where ended_at is null;
