alter table batch add column tells_version boolean not null default true;
update batch set tells_version = false where id in (
  select batch_id from opinion where batch_id is not null
  group by batch_id, draft_id having count(distinct version_id) > 1);
comment on column batch.tells_version is
  'Whether all of it who spoke on a draft saw the same version: only then lists tell which, as it would tell who spoke before the next one came.';

alter table waiting_speaker add column era integer not null default 0;
with version as (
    select draft_version.id, consultation_id,
      count(*) filter (where number > 1) over (
        partition by consultation_id order by published_at, number, draft_version.id rows unbounded preceding) as era
      from draft_version join draft on draft.id = draft_id),
  waiting as (
    select opinion.consultation_id, unit_id, contributor_group, min(coalesce(era, 0)) as era
      from opinion left join version on version.id = version_id
      where batch_id is null and not withdrawn group by opinion.consultation_id, unit_id, contributor_group)
  update waiting_speaker set era = waiting.era from waiting
    where waiting.consultation_id = waiting_speaker.consultation_id and waiting.unit_id = waiting_speaker.unit_id
      and waiting.contributor_group is not distinct from waiting_speaker.contributor_group;
comment on column waiting_speaker.era is
  'How many new versions of drafts of the consultation had come when the one was published on which was spoken.';
