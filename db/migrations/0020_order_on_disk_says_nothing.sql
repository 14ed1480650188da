create table opinion_order (
  consultation_id uuid primary key references consultation,
  shuffled_at timestamptz not null,
  opinions integer not null constraint opinion_order_opinions check (opinions >= 0),
  ids_digest bytea not null constraint opinion_order_digest_length check (length(ids_digest) = 32)
);
comment on table opinion_order is
  'Proof that the opinions of a closed consultation no longer stand in the order in which they came, and that none is missing.';
comment on column opinion_order.opinions is 'How many there were, withdrawn ones included.';
comment on column opinion_order.ids_digest is
  'SHA-256 over their ids in ascending order. Over ids alone: a digest of words would let words erased later be guessed.';

create function shuffle_rows(held text) returns boolean
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
comment on function shuffle_rows(text) is
  'Writes a table''s rows into a new file in the order of their keys, under one transaction number; the old file, with every row''s former '
  'versions and places, is gone at commit. Returns false when others held the table too long: to be tried again. Whoever reads or writes '
  'the table meanwhile waits. Fails, and changes nothing, unless the rows afterwards are those before.';

create function drop_written_log() returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_switch_wal();
  execute 'checkpoint';
  return true;
exception when insufficient_privilege then
  return false;
end
$$;
comment on function drop_written_log() is
  'Ends the write-ahead log here, so that the server needs no older part of it. False where the owner of the tables may not do that: '
  'the server then lets go of it by itself, at its next checkpoints.';

-- Statistics keep samples of values until the next analysis of the table: words taken back would stay readable there.
alter table opinion
  alter column body set statistics 0,
  alter column suggested_wording set statistics 0,
  alter column owner_proof set statistics 0,
  alter column digest set statistics 0;
alter table opinion
  alter column body type text using coalesce(body, body),
  alter column suggested_wording type text using coalesce(suggested_wording, suggested_wording),
  alter column owner_proof type bytea using coalesce(owner_proof, owner_proof);
alter table report
  alter column figures set statistics 0,
  alter column signed_paper set statistics 0;
alter table report_section alter column body set statistics 0;
