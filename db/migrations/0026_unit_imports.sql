create table unit_import (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null constraint unit_import_unit references unit,
  file_name text not null,
  effective_on date not null,
  closes_missing boolean not null,
  rows jsonb not null,
  plan jsonb not null,
  made_by uuid not null constraint unit_import_made_by references staff_user,
  made_at timestamptz not null,
  taken_at timestamptz
);
comment on table unit_import is 'A list of units sent as a file, with what taking it would do; forgotten after 30 days.';
comment on column unit_import.unit_id is 'The unit below which the list holds.';
comment on column unit_import.effective_on is 'First day on which what the list says holds.';
comment on column unit_import.closes_missing is 'Whether units below that unit which the list lacks are to be closed.';
comment on column unit_import.rows is 'The rows as they stand in the file.';
comment on column unit_import.plan is 'What taking it would do, as last looked at.';
create index unit_import_made_at on unit_import (made_at);
