create table meeting_import (
  meeting_id uuid primary key constraint meeting_import_meeting references meeting,
  file_name text not null,
  rows jsonb not null,
  plan jsonb not null,
  taken boolean not null default false
);
comment on table meeting_import is
  'The file last sent for an open meeting, with what taking it would do; once taken only its wrong rows are kept, at closing nothing.';
comment on column meeting_import.rows is 'The rows as they stand in the file; once it is taken, those that were wrong.';
comment on column meeting_import.plan is 'What taking it would do, as last looked at.';
alter table meeting_import
  alter column rows set statistics 0,
  alter column plan set statistics 0;
