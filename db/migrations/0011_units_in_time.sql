create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create function unit_label(code text) returns ltree
  immutable strict parallel safe language sql
  return replace(code, '.', '_')::ltree;
comment on function unit_label(text) is 'What a unit is called in paths. Codes never change hands, so no two units share a label, wherever they move.';

create function unit_search_key(words text) returns text
  immutable strict parallel safe language sql
  return trim(regexp_replace(lower(translate(
    regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')), '\s+', ' ', 'g'));
comment on function unit_search_key(text) is 'Vietnamese as one looks for it, without accents and case: the same as `searchKey` of shared/search-key.';

alter table unit drop constraint unit_level;
alter table unit add constraint unit_level check (level in
  ('national', 'province', 'district', 'commune', 'sector', 'civilServants', 'upper', 'grassroots', 'group'));

with recursive placed as (
  select id, unit_label(code) as path from unit where parent_id is null
  union all
  select unit.id, placed.path || unit_label(unit.code) from unit join placed on unit.parent_id = placed.id
)
update unit set path = placed.path from placed where unit.id = placed.id;
alter table unit add constraint unit_path_ends_with_code check (subpath(path, -1) = unit_label(code));
comment on table unit is 'A trade-union organisation as it is today: federation, upper union, grassroots union or group. What it was and will be stands in unit_period, unit_place and unit_member_count; a row added here begins there by itself.';
comment on column unit.path is 'The labels of the units from the root down to this one; `path <@ ancestor.path` is true of everything below. A closed unit stays where it was, under what became of the unit above.';
comment on column unit.opened_on is 'First day on which the unit exists; may lie ahead.';
comment on column unit.closed_on is 'First day on which the unit no longer exists, which may lie ahead; null while no end is known.';

create table code_of_unit (
  code text not null constraint code_of_unit_once primary key,
  unit_id uuid not null constraint code_of_unit_unit references unit,
  constraint code_of_unit_pair unique (code, unit_id)
);
comment on table code_of_unit is 'Every code a unit ever had: it belongs to that unit for ever.';

create table unit_period (
  unit_id uuid not null constraint unit_period_unit references unit,
  from_on date not null,
  until_on date not null,
  parent_id uuid constraint unit_period_parent references unit,
  code text not null constraint unit_period_code_form check (code ~ '^[A-Z0-9]+(\.[A-Z0-9]+)*$'),
  level text not null constraint unit_period_level check (level in
    ('national', 'province', 'district', 'commune', 'sector', 'civilServants', 'upper', 'grassroots', 'group')),
  kind text constraint unit_period_kind check (kind in ('agency', 'publicService', 'enterprise', 'school')),
  name text not null,
  search_key text not null generated always as (unit_search_key(name || ' ' || code)) stored,
  primary key (unit_id, from_on),
  constraint unit_period_in_order check (from_on < until_on),
  constraint unit_period_code foreign key (code, unit_id) references code_of_unit (code, unit_id),
  constraint unit_period_once exclude using gist (unit_id with =, daterange(from_on, until_on) with &&)
);
comment on table unit_period is 'What a unit was called and where it belonged, from a day to a day. The periods of a unit cover all time without gap: the first reaches back without end, the last on without end, whatever the days of opening and closing.';
comment on column unit_period.from_on is 'First day; -infinity in the first period.';
comment on column unit_period.until_on is 'First day that no longer belongs to it; infinity in the last period.';
create index unit_period_children on unit_period (parent_id, code);
create index unit_period_search on unit_period using gin (search_key gin_trgm_ops);

create table unit_place (
  unit_id uuid not null constraint unit_place_unit references unit,
  from_on date not null,
  until_on date not null,
  path ltree not null,
  primary key (unit_id, from_on),
  constraint unit_place_in_order check (from_on < until_on)
);
comment on table unit_place is 'The path of a unit from a day to a day, worked out from the periods of the unit and of those above it; covers all time without gap.';
create index unit_place_below on unit_place using gist (path);

create table unit_member_count (
  unit_id uuid not null constraint unit_member_count_unit references unit,
  counted_on date not null,
  members integer not null constraint unit_member_count_not_negative check (members >= 0),
  primary key (unit_id, counted_on)
);
comment on table unit_member_count is 'How many members a unit declared it had on a day; it holds until the next declaration.';

create table unit_succession (
  predecessor_id uuid not null constraint unit_succession_predecessor references unit,
  successor_id uuid not null constraint unit_succession_successor references unit,
  happened_on date not null,
  kind text not null constraint unit_succession_kind check (kind in ('merge', 'split')),
  primary key (predecessor_id, successor_id),
  constraint unit_succession_of_two check (predecessor_id <> successor_id)
);
comment on table unit_succession is 'What became of a unit: the one it was merged into, or those it was split into.';
create index unit_succession_back on unit_succession (successor_id);

create function place_units(changed uuid[], since date) returns void language sql as $$
  with recursive affected as (
    select unnest(changed) as unit_id
    union
    select period.unit_id from unit_period period join affected on period.parent_id = affected.unit_id
      where period.until_on > since
  ),
  place as (
    select period.unit_id,
        greatest(period.from_on, since, coalesce(above.from_on, since)) as from_on,
        least(period.until_on, coalesce(above.until_on, 'infinity')) as until_on,
        coalesce(above.path, '') || unit_label(period.code) as path
      from affected join unit_period period on period.unit_id = affected.unit_id and period.until_on > since
      left join unit_place above on above.unit_id = period.parent_id
        and above.until_on > greatest(period.from_on, since) and above.from_on < period.until_on
      left join affected as moving on moving.unit_id = period.parent_id
      where moving.unit_id is null and (period.parent_id is null or above.unit_id is not null)
    union all
    select period.unit_id, greatest(period.from_on, place.from_on), least(period.until_on, place.until_on),
        place.path || unit_label(period.code)
      from place join unit_period period on period.parent_id = place.unit_id
        and period.until_on > place.from_on and period.from_on < place.until_on
  ),
  shortened as (
    update unit_place set until_on = since
      from affected where unit_place.unit_id = affected.unit_id and from_on < since and until_on > since
      returning 1
  ),
  removed as (
    delete from unit_place using affected
      where unit_place.unit_id = affected.unit_id and from_on >= since
      returning 1
  )
  insert into unit_place (unit_id, from_on, until_on, path)
  select unit_id, from_on, until_on, path
    from (select (select count(*) from shortened) + (select count(*) from removed) as gone) as first, place
    where gone >= 0
$$;
comment on function place_units(uuid[], date) is 'Works out anew, from a day on, the places of units whose code or parent changed and of everything below them. The tree must have no circle.';

create function begin_unit_periods() returns trigger language plpgsql as $$
begin
  insert into code_of_unit (code, unit_id) select code, id from opened;
  insert into unit_period (unit_id, from_on, until_on, parent_id, code, level, kind, name)
    select id, '-infinity', 'infinity', parent_id, code, level, kind, name from opened;
  insert into unit_member_count (unit_id, counted_on, members)
    select id, opened_on, member_count from opened where member_count > 0;
  perform place_units(array(select id from opened), '-infinity');
  return null;
end
$$;
insert into code_of_unit (code, unit_id) select code, id from unit;
insert into unit_period (unit_id, from_on, until_on, parent_id, code, level, kind, name)
  select id, '-infinity', 'infinity', parent_id, code, level, kind, name from unit;
insert into unit_member_count (unit_id, counted_on, members)
  select id, opened_on, member_count from unit where member_count > 0;
select place_units(array(select id from unit), '-infinity');
create trigger unit_begins after insert on unit
  referencing new table as opened for each statement execute function begin_unit_periods();
