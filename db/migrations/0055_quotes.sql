alter table opinion
  add column quote_exact text constraint opinion_quote_length check (length(quote_exact) between 1 and 2000),
  add column quote_prefix text,
  add column quote_suffix text,
  add column quote_start integer constraint opinion_quote_start check (quote_start >= 0),
  add constraint opinion_quote_whole check (
    num_nulls(quote_exact, quote_prefix, quote_suffix, quote_start) in (0, 4)
    and (quote_exact is null or target = 'paragraph'));
comment on column opinion.quote_exact is 'The words of its paragraph it is about, as that version has them; null when it is about the whole of it.';
comment on column opinion.quote_prefix is 'What stands before the quoted words, to know their place again; empty where the paragraph begins.';
comment on column opinion.quote_suffix is 'What stands after them; empty where the paragraph ends.';
comment on column opinion.quote_start is 'Where they begin in that wording, in UTF-16 code units.';
create index opinion_quoting on opinion (version_id, section_number, paragraph_id, quote_start)
  where quote_exact is not null and not withdrawn;
