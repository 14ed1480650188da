create table theme_model (
  draft_id uuid primary key constraint theme_model_draft references draft,
  analysis_id uuid not null constraint theme_model_analysis references analysis,
  engine text not null,
  model bytea not null,
  batches uuid[] not null
);
comment on table theme_model is
  'What the last analysis of a draft learned, so that opinions told of later are placed in its themes without finding all anew.';
comment on column theme_model.engine is 'The version of the engine that learned it; another one finds all anew.';
comment on column theme_model.model is 'Numbers, and words of the language at large or of at least five different texts; of nobody''s words alone.';
comment on column theme_model.batches is 'The batches whose opinions were read or placed, in the order of their random ids.';
