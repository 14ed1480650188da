alter table data_request add column reminded_for date;
comment on column data_request.reminded_for is
  'The latest deadline of which those in charge were reminded by letter: once for each.';
