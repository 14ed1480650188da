alter table draft_import
  add notes jsonb not null default '[]',
  add doubts jsonb not null default '[]';
comment on column draft_import.notes is 'What the importer tells about the whole file: keys of `outlineNotes` with counts.';
comment on column draft_import.doubts is 'Doubt[] as read from the file: blocks a person should look at, and why. What is left of them follows from `edits`.';
