-- Put together before it was asked whether a version was still the newest when somebody spoke on it.
update batch set tells_version = false where tells_version and exists (
  select from opinion
  join draft_version as read on read.id = opinion.version_id
  join draft_version as next on next.draft_id = read.draft_id and next.number = read.number + 1
  where opinion.batch_id = batch.id and opinion.era > (
    select count(*) from draft_version as other join draft on draft.id = other.draft_id
    where draft.consultation_id = opinion.consultation_id and other.number > 1 and other.published_at < next.published_at));
