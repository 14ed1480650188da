alter table meeting_import add column taken_files text[] not null default '{}';
comment on column meeting_import.taken_files is
  'HMAC under the meeting''s secret of all rows of each file that was taken: tells the same file sent again from another one.';
alter table meeting_import alter column taken_files set statistics 0;
update meeting_import set plan = plan || '{"repeated": [], "alike": []}';
