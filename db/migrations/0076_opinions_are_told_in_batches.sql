create table batch (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null constraint batch_consultation references consultation,
  unit_id uuid not null constraint batch_unit references unit,
  contributor_group text constraint batch_group check (contributor_group in
    ('worker', 'retiredCadre', 'veteranRevolutionary', 'scientist', 'expert', 'officer')),
  month date not null constraint batch_month check (extract(day from month) = 1),
  last boolean not null default false
);
comment on table batch is
  'Opinions that are told of together, once and for good: those of at least five persons. Whatever staff list or count is made of whole batches.';
comment on column batch.unit_id is 'The unit under which they are told.';
comment on column batch.contributor_group is 'The contributor group under which they are told; null for those of all who are not told apart.';
comment on column batch.month is 'The month in which they are told, and none other: the first day of it.';
comment on column batch.last is 'Those left over when the consultation took no more: they may be of fewer than five, and stand under the unit that asked.';
create index batch_of_consultation on batch (consultation_id);
create index batch_of_unit on batch (unit_id);

create table batch_home (
  batch_id uuid not null constraint batch_home_batch references batch,
  unit_id uuid not null constraint batch_home_unit references unit,
  persons smallint not null constraint batch_home_persons check (persons between 0 and 5),
  constraint batch_home_pkey primary key (batch_id, unit_id)
);
comment on table batch_home is
  'The units whose opinions are in a batch, each with how many persons were counted there, to five: whoever declared the members of one is told of the batch as if they had not.';

alter table opinion add column batch_id uuid constraint opinion_batch references batch;
comment on column opinion.batch_id is
  'The batch in which staff and readers are told of it; null while it waits for company.';
create index opinion_of_batch on opinion (batch_id);
create index opinion_waiting on opinion (consultation_id, given_on) where batch_id is null and not withdrawn;

drop table waiting_speakers;
create table waiting_speakers (
  consultation_id uuid not null constraint waiting_speakers_consultation references consultation,
  unit_id uuid not null constraint waiting_speakers_unit references unit,
  contributor_group text constraint waiting_speakers_group check (contributor_group in
    ('worker', 'retiredCadre', 'veteranRevolutionary', 'scientist', 'expert', 'officer')),
  given_on date not null,
  persons smallint not null constraint waiting_speakers_persons check (persons between 1 and 5),
  constraint waiting_speakers_pkey unique nulls not distinct (consultation_id, unit_id, contributor_group, given_on)
);
comment on table waiting_speakers is
  'How many persons of a unit and a contributor group have opinions that wait for company, by the day of the first of them; counted no further than to five.';

-- Opinions told of so far wait for the next round. Who spoke is not known any more: of persons who took part as many as one in five opinions, at most.
insert into waiting_speakers (consultation_id, unit_id, contributor_group, given_on, persons)
  select consultation_id, unit_id, contributor_group, since, least(took_part, said / 5, 5)
  from (
    select consultation_id, unit_id, contributor_group, min(joined_on) as since, sum(persons) as took_part,
      (select count(*) from opinion where opinion.consultation_id = participation.consultation_id and opinion.unit_id = participation.unit_id
        and opinion.contributor_group is not distinct from participation.contributor_group and channel = 'link') as said
    from participation group by consultation_id, unit_id, contributor_group) as heard
  where least(took_part, said / 5) > 0;

comment on column consultation.told_until is
  'Opinions given before this day have all been told of; of those since, the batches that were large enough. Only ever later.';

do $$
begin
  execute replace(pg_get_functiondef('shuffle_rows(text)'::regprocedure), $was$when 'report_section' then 'body'$was$,
    $is$when 'report_section' then 'body'
    when 'waiting_speakers' then 'persons'$is$);
end
$$;
