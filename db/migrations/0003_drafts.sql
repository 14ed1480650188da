create table consultation (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit,
  title text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  constraint consultation_closes_after_opening check (closes_at > opens_at)
);
comment on table consultation is 'A period in which one or more drafts take opinions from a unit and everything below it.';
create index consultation_unit on consultation (unit_id);

create table draft_import (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit,
  source_name text not null,
  title text not null,
  understood jsonb not null,
  edits jsonb not null default '[]',
  undone jsonb not null default '[]',
  revision integer not null default 0,
  created_by uuid not null references staff_user,
  created_at timestamptz not null,
  published_at timestamptz
);
comment on table draft_import is 'A file as the importer understood it, and what a person changed since; becomes a draft when published.';
comment on column draft_import.understood is 'Block[] as read from the file, never changed.';
comment on column draft_import.edits is 'OutlineEdit[] in order; the preview is `understood` with these applied.';
comment on column draft_import.undone is 'Edits taken back, last one last, for redo.';
comment on column draft_import.revision is 'Grows with each change; a page that shows an older one is told so.';

create table draft (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation,
  slug text not null constraint draft_slug unique constraint draft_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null,
  withdrawn_at timestamptz
);
comment on table draft is 'A congress document put out for opinions.';
comment on column draft.slug is 'Its name in addresses.';
comment on column draft.withdrawn_at is 'Set when the draft was taken back: still readable to staff, takes no opinions.';
create index draft_consultation on draft (consultation_id);

create table draft_version (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null references draft,
  number integer not null,
  source_name text not null,
  published_at timestamptz not null,
  constraint draft_version_number unique (draft_id, number)
);
comment on column draft_version.number is 'From 1; readers see the highest.';

create table paragraph (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null references draft
);
comment on table paragraph is 'What lasts of a paragraph through every version: opinions are given on this.';
create index paragraph_draft on paragraph (draft_id);

create table section (
  version_id uuid not null references draft_version,
  number integer not null,
  heading_id uuid references paragraph,
  title text not null,
  primary key (version_id, number)
);
comment on table section is 'A reading section: the part of a version shown on one page, and the row of every table by section.';
comment on column section.number is 'From 1, in reading order; the number in the page''s address.';
comment on column section.heading_id is 'The heading it opens with; null for text before the first heading.';
comment on column section.title is 'Label and text of the heading, as printed.';

create table wording (
  version_id uuid not null references draft_version,
  paragraph_id uuid not null references paragraph,
  position integer not null,
  kind text not null constraint wording_kind check (kind in ('front', 'heading', 'paragraph', 'item', 'back')),
  level integer,
  label text,
  body text not null,
  section_number integer,
  primary key (version_id, paragraph_id),
  constraint wording_position unique (version_id, position),
  constraint wording_section foreign key (version_id, section_number) references section (version_id, number)
);
comment on table wording is 'A paragraph as one version words it.';
comment on column wording.position is 'Reading order within the version, from 1.';
comment on column wording.level is 'A heading''s depth or an item''s nesting, from 1; null for the rest.';
comment on column wording.label is 'As printed, without its closing mark; never a key: labels repeat.';
comment on column wording.section_number is 'Null for front and back matter, which takes no opinions.';
create index wording_paragraph on wording (paragraph_id);
create index wording_by_section on wording (version_id, section_number, position);
