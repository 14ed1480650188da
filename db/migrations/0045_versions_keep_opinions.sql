create table wording_source (
  version_id uuid not null,
  paragraph_id uuid not null,
  source_id uuid not null references paragraph,
  state text not null constraint wording_source_state check (state in ('kept', 'moved', 'changed', 'split', 'merged')),
  score real not null constraint wording_source_score check (score between 0 and 1),
  primary key (version_id, paragraph_id, source_id),
  constraint wording_source_wording foreign key (version_id, paragraph_id) references wording (version_id, paragraph_id)
);
comment on table wording_source is
  'From which paragraph of the version before a paragraph of this one comes. New ones have no row; what was removed is no source.';
comment on column wording_source.score is 'How alike the wordings are, 1 when they are the same.';
create index wording_source_of on wording_source (source_id);

alter table paragraph add column merged_into uuid references paragraph;
comment on column paragraph.merged_into is
  'The paragraph that took this one in: opinions on it are counted there. Null while it has a wording of its own or is gone.';
create index paragraph_merged_into on paragraph (merged_into) where merged_into is not null;

alter table draft_import
  add column version_of uuid references draft,
  add column carried jsonb not null default '[]';
comment on column draft_import.version_of is 'The draft it becomes the next version of; null when it becomes a draft of its own.';
comment on column draft_import.carried is 'Carry[]: where a person said paragraphs went, over what the alignment says.';

alter table opinion add column confirmed_version_id uuid references draft_version;
comment on column opinion.confirmed_version_id is
  'The later version under which its author said that the opinion stands; the wording first seen stays that of version_id.';
comment on column opinion.section_number is
  'The section of the newest version in which its target stands now; 0 when that is there no longer; null for the whole draft and for general.';
comment on column opinion.target is 'For a section, paragraph_id is its heading; `general` is addressed to the congress.';

create function section_now(draft uuid, paragraph uuid) returns integer
language sql stable
set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce((
    select wording.section_number
    from wording
    where wording.version_id = (
        select id from draft_version where draft_version.draft_id = section_now.draft order by number desc limit 1)
      and wording.paragraph_id = (
        select coalesce(own.merged_into, own.id) from paragraph as own where own.id = section_now.paragraph)
  ), 0)
$$;
comment on function section_now(uuid, uuid) is
  'The section of a draft''s newest version in which a paragraph stands, or the one that took it in; 0 when it is there no longer.';

create function place_opinion() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
begin
  -- Waits for a version that is being published, and sees it: each statement here looks anew.
  perform from draft where draft.id = new.draft_id for key share;
  if exists (select from draft_version where draft_version.draft_id = new.draft_id and number > 1) then
    new.section_number := section_now(new.draft_id, new.paragraph_id);
  end if;
  return new;
end
$$;
comment on function place_opinion() is
  'An opinion on a wording that has been replaced meanwhile keeps the version its author saw, and stands where its paragraph stands now.';
create trigger opinion_place before insert on opinion
  for each row when (new.paragraph_id is not null) execute function place_opinion();
