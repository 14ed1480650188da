alter table unit_member_count
  add column of_house boolean not null default false,
  add constraint unit_member_count_of_house check (not of_house or declared_by is null);
comment on column unit_member_count.declared_by is 'Who said so. Null when the house itself did (`of_house`), and when nobody knows: kept before declarers were, or their account is gone.';
comment on column unit_member_count.of_house is 'Whether the house itself said so, from a list it was started with. To a reader of opinions a unit counts for no more persons than the house or others declared; a count of unknown origin is none to who may, or ever might, declare there.';

create or replace function begin_unit_periods() returns trigger language plpgsql as $$
begin
  insert into code_of_unit (code, unit_id) select code, id from opened;
  insert into unit_period (unit_id, from_on, until_on, parent_id, code, level, kind, name)
    select id, '-infinity', 'infinity', parent_id, code, level, kind, name from opened;
  insert into unit_member_count (unit_id, counted_on, members, of_house)
    select id, opened_on, member_count, true from opened where member_count > 0;
  perform place_units(array(select id from opened), '-infinity');
  return null;
end
$$;
