create table tone_confirmation (
  opinion_id uuid constraint tone_confirmation_pkey primary key constraint tone_confirmation_opinion references opinion,
  tone text not null constraint tone_confirmation_tone check (tone in ('support', 'plain', 'concern'))
);
comment on table tone_confirmation is
  'What people said the words of an opinion show; of words, not of whoever wrote them. Gone when the opinion is rewritten or withdrawn.';

create table tone_suggestion (
  opinion_id uuid primary key constraint tone_suggestion_opinion references opinion,
  tone text not null constraint tone_suggestion_tone check (tone in ('support', 'plain', 'concern')),
  confidence real not null constraint tone_suggestion_confidence check (confidence between 0 and 1)
);
comment on table tone_suggestion is 'What the model suggests the words of an opinion show; none while no model passed its trial.';
comment on column tone_suggestion.confidence is 'How often a suggestion as sure as this one was right in the trial.';

create table tone_model (
  only_one boolean primary key default true constraint tone_model_only_one check (only_one),
  learned_on date not null,
  confirmed integer not null,
  each_tone jsonb not null,
  accuracy real
);
comment on table tone_model is 'How the last learning of tones went; the model itself is not kept, only what it suggests.';
comment on column tone_model.confirmed is 'How many texts were learned from, near copies taken as one.';
comment on column tone_model.each_tone is 'How many of each tone.';
comment on column tone_model.accuracy is 'Balanced accuracy in five-fold cross-validation; null when there were too few to try.';

do $$
begin
  execute replace(pg_get_functiondef('shuffle_rows(text)'::regprocedure), $was$when 'report_section' then 'body'$was$,
    $is$when 'report_section' then 'body'
    when 'tone_confirmation' then 'tone'$is$);
end
$$;
