-- Where somebody said a paragraph went: one block or none before, now several when it was split.
update draft_import set carried = (
    select jsonb_agg(jsonb_build_object(
      'from', said -> 'from',
      'to', case when said -> 'to' = 'null' then '[]'::jsonb else jsonb_build_array(said -> 'to') end,
      'texts', case when said -> 'to' = 'null' then '[]'::jsonb else jsonb_build_array(said -> 'text') end))
    from jsonb_array_elements(carried) as said)
  where carried <> '[]';
