alter table wording add column table_row jsonb;
comment on column wording.table_row is 'Of a row of a table, whose cells stand in `body` joined by " | ": whether it names the columns (`head`), and the column of each cell from 0 (`columns`). Null for the rest.';

-- Drafts published before: what was joined so was a row, in which order of columns is all that is known.
update wording
set table_row = jsonb_build_object('head', false, 'columns',
  (select jsonb_agg(n order by n) from generate_series(0, cardinality(string_to_array(body, ' | ')) - 1) as n))
where kind = 'paragraph' and label is null and body like '%_ | _%' and position(E'\n' in body) = 0;
