alter table campaign drop constraint campaign_kind,
  add constraint campaign_kind check (kind in ('campaign', 'assent', 'short', 'boilerplate'));
comment on column campaign.kind is
  '`campaign`: the same words sent by many. `assent`: the same, which only agree. `short`: the same, too short to have been sent round. '
  '`boilerplate`: the same frame round words that differ.';
