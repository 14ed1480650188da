create table unit_level_name (
  unit_id uuid not null constraint unit_level_name_unit references unit,
  level text not null constraint unit_level_name_level check (level in
    ('national', 'province', 'district', 'commune', 'sector', 'civilServants', 'upper', 'grassroots', 'group')),
  name text not null constraint unit_level_name_not_empty check (name <> ''),
  primary key (unit_id, level)
);
comment on table unit_level_name is 'What the levels are called in the tree of a highest unit, where that differs from the names they come with.';
