create function search_key(words text) returns text
language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
  -- Marks of Vietnamese and its neighbours; a regular expression over them takes many times as long.
  select trim(case when plain like '%  %' then regexp_replace(plain, ' +', ' ', 'g') else plain end)
  from (select lower(translate(normalize(words, NFD),
    E'đĐ\n\r\t\u00a0\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b\u0308\u0327\u030a\u0304\u030c',
    'dd    ')) as plain) as folded
$$;
comment on function search_key(text) is 'Words as one looks for them: without accents and case, đ as d, blanks of any kind as one; as `searchKey` of the program.';

alter table opinion add column search_key text
  generated always as (search_key(body || ' ' || coalesce(suggested_wording, ''))) stored;
comment on column opinion.search_key is 'Its words as one looks for them, kept by the database itself: they go when the words go.';
alter table opinion alter column search_key set statistics 0;
