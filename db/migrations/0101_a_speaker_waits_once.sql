create table waiting_speaker (
  proof bytea not null constraint waiting_speaker_pkey primary key constraint waiting_speaker_proof check (length(proof) = 32),
  consultation_id uuid not null constraint waiting_speaker_consultation references consultation,
  unit_id uuid not null constraint waiting_speaker_unit references unit,
  contributor_group text constraint waiting_speaker_group check (contributor_group in
    ('worker', 'retiredCadre', 'veteranRevolutionary', 'scientist', 'expert', 'officer')),
  given_on date not null
);
create index waiting_speaker_of_consultation on waiting_speaker (consultation_id, given_on);
comment on table waiting_speaker is
  'The devices of which opinions wait for company, each once in a consultation, at the place and on the day of the first of these: how many persons wait. Leads to no opinion.';
comment on column waiting_speaker.proof is
  'An HMAC under the device''s secret, so that nobody but the device moves or takes away what it counts for; of nothing else.';

-- Who was counted is not known any more: as many stand there under proofs that nobody holds.
insert into waiting_speaker (proof, consultation_id, unit_id, contributor_group, given_on)
  select sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea), consultation_id, unit_id, contributor_group, given_on
  from waiting_speakers, generate_series(1, persons);

drop table waiting_speakers;

do $$
begin
  execute replace(pg_get_functiondef('shuffle_rows(text)'::regprocedure), $was$when 'waiting_speakers' then 'persons'$was$,
    $is$when 'waiting_speaker' then 'proof'$is$);
end
$$;
