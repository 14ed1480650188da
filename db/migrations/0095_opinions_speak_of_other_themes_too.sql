create table theme_also (
  opinion_id uuid not null constraint theme_also_opinion references opinion,
  theme_id uuid not null constraint theme_also_theme references theme on delete cascade,
  weight smallint not null constraint theme_also_weight check (weight between 1 and 99),
  constraint theme_also_pkey primary key (opinion_id, theme_id)
);
comment on table theme_also is
  'The themes an opinion speaks of besides its own, as the last analysis found it: two at most. Counts are of own themes. A row goes when its opinion is rewritten or withdrawn.';
comment on column theme_also.weight is 'How much of the opinion speaks of it, in hundredths.';
create index theme_also_of_theme on theme_also (theme_id, opinion_id);
