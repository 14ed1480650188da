alter table opinion add column may_be_shown boolean not null default false;
comment on column opinion.may_be_shown is
  'Its author lets other members read its words, without unit, group and day, so that they may say that they think so too.';
create index opinion_shown on opinion (consultation_id, draft_id, id) where may_be_shown and not withdrawn;

create table endorsement (
  proof bytea primary key constraint endorsement_proof_length check (length(proof) = 32),
  opinion_id uuid not null constraint endorsement_opinion references opinion,
  given_on date not null
);
comment on table endorsement is
  '"I think so too": one row for each device that said so of an opinion. Nothing in it leads to the device, to its unit or to another row of it.';
comment on column endorsement.proof is
  'HMAC-SHA256 of `endorse:<opinion id>` under the device''s secret, which is stored nowhere: the same device says so once, and can take it back.';
comment on column endorsement.given_on is 'The day only, in Asia/Ho_Chi_Minh: rounds are told of by it.';
create index endorsement_of on endorsement (opinion_id, given_on);
alter table endorsement alter column proof set statistics 0;

do $do$
begin
  execute replace(pg_get_functiondef('shuffle_rows(text)'::regprocedure), $was$when 'report_section' then 'body'$was$,
    $is$when 'report_section' then 'body'
    when 'endorsement' then 'given_on'$is$);
end
$do$;
