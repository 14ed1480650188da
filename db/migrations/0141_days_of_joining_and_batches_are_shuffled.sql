-- A row of join_day kept the number of the last join's transaction, a batch that of the rewriting after which it tells no version: beside
-- dated rows that is a time of the day.
alter table join_day alter column devices set statistics 0;

do $$
begin
  execute replace(pg_get_functiondef('shuffle_rows(text)'::regprocedure), $was$when 'waiting_speaker' then 'proof'$was$,
    $is$when 'waiting_speaker' then 'proof'
    when 'join_day' then 'devices'
    when 'batch' then 'tells_version'$is$);
end
$$;
