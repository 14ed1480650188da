alter table opinion add column era integer not null default 0;
with version as (
    select draft_version.id, consultation_id,
      count(*) filter (where number > 1) over (
        partition by consultation_id order by published_at, number, draft_version.id rows unbounded preceding) as era
      from draft_version join draft on draft.id = draft_id)
  update opinion set era = version.era from version where version.id = version_id and version.era > 0;
comment on column opinion.era is
  'How many new versions of drafts of its consultation had come when it was said, or written anew under another version: those of two eras are not told of as if all had seen the same.';
comment on column waiting_speaker.era is
  'How many new versions of drafts of the consultation had come when the first of what waits of it was said.';
update batch set tells_version = false where id in (
  select batch_id from opinion where batch_id is not null group by batch_id having count(distinct era) > 1);

comment on column batch.tells_version is
  'Whether all of it was said in one era, and who spoke on a draft saw the same version: only then lists tell which, as it would tell who spoke before the next one came.';
update batch set tells_way = false where id in (
  select batch_id from opinion where batch_id is not null and not withdrawn group by batch_id having count(distinct channel) > 1);
comment on column batch.tells_way is
  'Whether all of it came by one way: only then reports count it by that.';
