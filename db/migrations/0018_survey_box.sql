-- Who may use it is granted by db/src/roles.ts: roles have other names in every installation.
create schema survey_box;
comment on schema survey_box is 'What respondents of surveys hand in: the only place in which the collector''s role has rights, and it has none elsewhere.';
