alter table analysis add column themes_wanted smallint constraint analysis_themes_wanted check (themes_wanted between 1 and 70);
comment on column analysis.themes_wanted is 'How many themes the analyst asked for; null when the number was to be found.';
