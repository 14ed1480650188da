create or replace function shuffle_rows(held text) returns boolean
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
-- Shorter than deadlock_timeout: whoever waits for a lock this function holds is never the one given up.
set lock_timeout = '800ms'
set synchronize_seqscans = off
as $$
declare
  touched name := case held
    when 'opinion' then 'digest'
    when 'participation' then 'persons'
    when 'consent_count' then 'agreed'
    when 'answered_opinion' then 'disposition'
    when 'report' then 'figures'
    when 'report_section' then 'body'
  end;
  sorted_by name := case held when 'participation' then 'participation_once' else held || '_pkey' end;
  salt bigint := ('x' || left(replace(gen_random_uuid()::text, '-', ''), 16))::bit(64)::bigint;
  summed text := format('select count(*) || '':'' || coalesce(sum(hashtextextended(t::text, $1)::numeric), 0) from public.%I t', held);
  before text;
  after text;
begin
  if touched is null then
    raise exception 'shuffle_rows does not know the table %', held;
  end if;
  begin
    execute format('lock table public.%I in access exclusive mode', held);
  exception when lock_not_available then
    return false;
  end;
  execute summed into before using salt;
  -- Sorting by a key that is random or a count's own says nothing of when a row came; but CLUSTER keeps each row's xmin …
  execute format('cluster public.%I using %I', held, sorted_by);
  -- … and a change of type writes each row anew, in the order found, under the one number of this transaction.
  execute format('alter table public.%I alter column %I type %s using coalesce(%2$I, %2$I)', held, touched,
    (select format_type(atttypid, atttypmod) from pg_attribute
     where attrelid = format('public.%I', held)::regclass and attname = touched));
  execute summed into after using salt;
  if before <> after then
    raise exception 'the rows of % are not those they were', held;
  end if;
  return true;
end
$$;
