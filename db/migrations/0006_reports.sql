create table report (
  id uuid primary key default gen_random_uuid(),
  kind text not null constraint report_kind check (kind in ('consolidated', 'situation')),
  unit_id uuid not null references unit,
  draft_id uuid references draft,
  month date constraint report_month_first check (extract(day from month) = 1),
  profile text not null,
  doc_number integer constraint report_doc_number check (doc_number > 0),
  issued_on date,
  figures jsonb not null,
  figures_at timestamptz not null,
  created_by uuid not null references staff_user,
  created_at timestamptz not null,
  signed_by uuid references staff_user,
  signed_at timestamptz,
  constraint report_about check ((kind = 'consolidated') = (draft_id is not null) and (kind = 'situation') = (month is not null))
);
comment on table report is 'A paper in the making: its figures as counted at figures_at, its sections as edited. Signed, it no longer changes.';
comment on column report.month is 'First day of the month a situation report is about.';
comment on column report.doc_number is 'Given at the registry; null leaves the place blank.';
create unique index report_situation_once on report (unit_id, month) where kind = 'situation';
create index report_draft on report (draft_id);

create table report_section (
  report_id uuid not null references report,
  key text not null,
  position integer not null,
  body text not null constraint report_section_length check (length(body) <= 40000),
  revision integer not null default 0,
  primary key (report_id, key)
);
comment on table report_section is 'The edited words of one section of a report; its heading comes from the report''s kind.';
comment on column report_section.revision is 'Grows with each save; a save made on an older one is refused.';
