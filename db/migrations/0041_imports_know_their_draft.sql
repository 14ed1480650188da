alter table draft_import add draft_id uuid constraint draft_import_draft references draft;
comment on column draft_import.draft_id is
  'The draft it was published as. Until the first opinion the import may be opened again, and publishing it then replaces the wording of that draft.';
create index draft_import_draft on draft_import (draft_id);
