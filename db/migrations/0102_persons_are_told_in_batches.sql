alter table batch add column of_persons boolean not null default false;
comment on column batch.of_persons is
  'Whether it is of persons who took part, as reports count them, and not of opinions: the two have nothing to do with each other.';
comment on table batch is
  'Opinions, or persons who took part, that are told of together, once and for good: those of at least five persons. Whatever staff list or count is made of whole batches.';

alter table participation add column batch_id uuid constraint participation_batch references batch;
comment on column participation.batch_id is
  'The batch in which reports tell of these persons; null while they wait for company.';
create index participation_of_batch on participation (batch_id);
create index participation_waiting on participation (consultation_id, joined_on) where batch_id is null;

alter table report add column figures_by uuid constraint report_figures_by references staff_user;
update report set figures_by = created_by;
alter table report alter column figures_by set not null;
comment on column report.figures_by is 'Who counted the figures: they are what this one is told of.';
