alter table report
  add column signed_paper jsonb,
  add constraint report_signed_whole check (
    (signed_at is null) = (signed_by is null)
    and (signed_at is null) = (signed_paper is null)
    and (signed_at is null or issued_on is not null));
comment on column report.signed_paper is 'The whole document as it was signed, to be laid out again at any time; null until then.';

create unique index report_consolidated_open on report (draft_id, unit_id) where kind = 'consolidated' and signed_at is null;
