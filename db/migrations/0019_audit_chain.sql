alter table audit_entry
  drop constraint audit_entry_actor_id_fkey,
  add column unit_id uuid,
  add column seq bigint constraint audit_entry_seq unique,
  add column hash bytea,
  add constraint audit_entry_sealed check ((seq is null) = (hash is null));
comment on table audit_entry is
  'One row per thing a staff user or a job did; never updated but to be sealed once, never deleted, and never about a member.';
comment on column audit_entry.actor_id is
  'The staff user who acted. No foreign key: the entry stays as it is when the person is erased, and then only this number is left of them.';
comment on column audit_entry.unit_id is 'The unit the thing done belongs to, whose inspectors may read the entry; null when it belongs to none.';
comment on column audit_entry.seq is 'Its place in the chain, from 1 without a gap; null until it is sealed, a minute later at most while jobs run.';
comment on column audit_entry.hash is 'SHA-256 over its place, the hash of the entry before and its own content: see the function `audit_content`.';

update audit_entry set unit_id = coalesce(
  (select id from unit where id::text = detail->>'unitId'),
  (select unit_id from report where id::text = detail->>'reportId'),
  (select unit_id from draft join consultation on consultation.id = consultation_id where draft.id::text = detail->>'draftId'),
  (select unit_id from consultation where id::text = detail->>'consultationId'),
  (select unit_id from draft_import where id::text = detail->>'importId'));

drop index audit_entry_at;
create index audit_entry_newest on audit_entry (at, id);
create index audit_entry_of_unit on audit_entry (unit_id, at, id);
create index audit_entry_unsealed on audit_entry (at, id) where seq is null;

create table audit_head (
  single boolean primary key default true constraint audit_head_single check (single),
  seq bigint not null,
  hash bytea not null
);
comment on table audit_head is 'The last entry of the chain, in one row: entries taken away from the end are missed.';
insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create table audit_anchor (
  seq bigint primary key,
  hash bytea not null,
  signature bytea not null,
  at timestamptz not null
);
comment on table audit_anchor is
  'The head of the chain as it was at a moment, signed with a key made from the house''s secret, which the database does not hold.';
comment on column audit_anchor.signature is 'Ed25519 over `gopy-audit.<seq>.<hash in hex>`.';

create function audit_content(seq bigint, before bytea, entry audit_entry) returns text
language sql stable set search_path = pg_catalog, public, pg_temp
return (
  select string_agg(coalesce(octet_length(part) || ':' || part, '-'), '' order by place)
  from unnest(array[
    seq::text,
    encode(before, 'hex'),
    (entry).id::text,
    to_char((entry).at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    (entry).actor_id::text,
    (entry).job,
    (entry).action,
    (entry).unit_id::text,
    (entry).detail::text
  ]) with ordinality as content (part, place)
);
comment on function audit_content is
  'What the hash of an entry is made of: each part after its length in bytes and a colon, `-` for none; the detail as jsonb prints it.';

-- The owner's rights: the program itself may neither number entries nor change them. One caller at a time: the head is held.
create function seal_audit_entries(most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head audit_head;
  entry audit_entry;
  sealed integer := 0;
begin
  select * into strict head from audit_head for update;
  for entry in select * from audit_entry where audit_entry.seq is null order by at, id limit most loop
    head.seq := head.seq + 1;
    head.hash := sha256(convert_to(audit_content(head.seq, head.hash, entry), 'UTF8'));
    update audit_entry set seq = head.seq, hash = head.hash where id = entry.id;
    sealed := sealed + 1;
  end loop;
  update audit_head set seq = head.seq, hash = head.hash;
  return sealed;
end $$;
comment on function seal_audit_entries is
  'Puts committed entries that have no place yet at the end of the chain, the oldest first, at most so many; returns how many.';

select seal_audit_entries(2147483647);
