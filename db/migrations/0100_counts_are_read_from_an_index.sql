-- Members are shown of each paragraph how many spoke, however many that are: the page of a section counts what is told from the index alone.
create index opinion_told_of_paragraph on opinion (paragraph_id, stance) where not withdrawn and batch_id is not null;
