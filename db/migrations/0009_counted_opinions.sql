create table report_opinion (
  report_id uuid not null references report on delete cascade,
  opinion_id uuid not null references opinion,
  primary key (report_id, opinion_id)
);
comment on table report_opinion is
  'Which opinions the figures of a report counted; gone over again with every count, fixed once the report is signed.';
create index report_opinion_opinion on report_opinion (opinion_id);
