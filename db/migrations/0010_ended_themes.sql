alter table analysis add column ended_labels text[] not null default '{}';
comment on column analysis.ended_labels is 'Names people had given to themes that found no successor in this analysis.';
