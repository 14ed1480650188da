alter table batch add column told_in date;
update batch set told_in = month;
alter table batch alter column told_in set not null;
alter table batch add constraint batch_told_in check (extract(day from told_in) = 1);
comment on column batch.told_in is
  'The month in which it was put together, its first day: later than the month it is of for those who stayed behind.';
