alter table batch add column tells_way boolean not null default true;
update batch set tells_way = false where id in (
  select batch_id from opinion where batch_id is not null and not withdrawn group by batch_id, channel having count(*) < 5);
comment on column batch.tells_way is
  'Whether at least five of its opinions came by each way by which any came: only then reports count them by it.';
