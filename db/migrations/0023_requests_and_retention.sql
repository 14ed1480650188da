create table public_holiday (
  day date primary key,
  name text not null constraint public_holiday_name check (length(name) between 1 and 200),
  works boolean not null default false,
  source text not null constraint public_holiday_source check (length(source) between 1 and 400)
);
comment on table public_holiday is 'Days that break the week''s habit: weekdays off, and weekend days worked instead. Everything else is Monday to Friday.';
comment on column public_holiday.works is 'True for a Saturday or Sunday on which people work in exchange for a weekday off.';
insert into public_holiday (day, name, works, source)
select it.day::date, it.name, false, 'Bộ luật Lao động 2019, Điều 112; lịch nghỉ năm 2026 đã công bố'
from (values
  ('2026-01-01', 'Tết Dương lịch'), ('2026-01-02', 'Nghỉ Tết Dương lịch, làm bù 10/01'),
  ('2026-02-16', 'Tết Nguyên đán Bính Ngọ'), ('2026-02-17', 'Tết Nguyên đán Bính Ngọ'),
  ('2026-02-18', 'Tết Nguyên đán Bính Ngọ'), ('2026-02-19', 'Tết Nguyên đán Bính Ngọ'),
  ('2026-02-20', 'Tết Nguyên đán Bính Ngọ'), ('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
  ('2026-04-30', 'Ngày Chiến thắng'), ('2026-05-01', 'Quốc tế lao động'),
  ('2026-08-31', 'Nghỉ Quốc khánh, làm bù 22/8'), ('2026-09-01', 'Quốc khánh'), ('2026-09-02', 'Quốc khánh')
) as it (day, name);
insert into public_holiday (day, name, works, source)
values
  ('2026-01-10', 'Làm bù cho 02/01', true, 'Lịch nghỉ năm 2026 đã công bố'),
  ('2026-08-22', 'Làm bù cho 31/8', true, 'Lịch nghỉ năm 2026 đã công bố');
insert into public_holiday (day, name, works, source)
select it.day::date, it.name, false, 'Tính theo Bộ luật Lao động 2019, Điều 112 và âm lịch; sửa khi lịch nghỉ chính thức được công bố'
from (values
  ('2027-01-01', 'Tết Dương lịch'),
  ('2027-02-05', 'Tết Nguyên đán Đinh Mùi'), ('2027-02-08', 'Tết Nguyên đán Đinh Mùi'), ('2027-02-09', 'Tết Nguyên đán Đinh Mùi'),
  ('2027-02-10', 'Nghỉ bù Tết Nguyên đán'), ('2027-02-11', 'Nghỉ bù Tết Nguyên đán'),
  ('2027-04-16', 'Giỗ Tổ Hùng Vương'), ('2027-04-30', 'Ngày Chiến thắng'), ('2027-05-03', 'Nghỉ bù Quốc tế lao động'),
  ('2027-09-02', 'Quốc khánh'), ('2027-09-03', 'Quốc khánh'),
  ('2028-01-03', 'Nghỉ bù Tết Dương lịch'),
  ('2028-01-24', 'Tết Nguyên đán Mậu Thân'), ('2028-01-25', 'Tết Nguyên đán Mậu Thân'), ('2028-01-26', 'Tết Nguyên đán Mậu Thân'),
  ('2028-01-27', 'Tết Nguyên đán Mậu Thân'), ('2028-01-28', 'Tết Nguyên đán Mậu Thân'),
  ('2028-04-04', 'Giỗ Tổ Hùng Vương'), ('2028-05-01', 'Quốc tế lao động'), ('2028-05-02', 'Nghỉ bù Ngày Chiến thắng'),
  ('2028-09-01', 'Quốc khánh'), ('2028-09-04', 'Nghỉ bù Quốc khánh')
) as it (day, name);

create table request_deadline (
  kind text primary key constraint request_deadline_kind check (kind in
    ('access', 'correction', 'erasure', 'restriction', 'withdrawal', 'objection')),
  days integer not null constraint request_deadline_days check (days > 0),
  extension_days integer not null default 0 constraint request_deadline_extension check (extension_days between 0 and days),
  source text not null constraint request_deadline_source check (length(source) between 1 and 400)
);
comment on table request_deadline is 'How many days a request about personal data may take, by its kind; and by how many it may be extended once.';
comment on column request_deadline.days is 'Calendar days after the day it came in.';
comment on column request_deadline.extension_days is '0: no extension, until somebody enters the law that allows one as the source.';
insert into request_deadline (kind, days, source)
select it.kind, it.days, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP'
from (values ('access', 10), ('correction', 10), ('restriction', 15), ('withdrawal', 15), ('objection', 15), ('erasure', 20)) as it (kind, days);

create table data_request (
  id uuid primary key default gen_random_uuid(),
  reference text not null constraint data_request_reference unique
    constraint data_request_reference_form check (reference ~ '^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$'),
  submission_digest bytea not null constraint data_request_once unique
    constraint data_request_digest_length check (length(submission_digest) = 32),
  kind text not null references request_deadline (kind),
  about text not null constraint data_request_about check (about in ('opinion', 'staffAccount', 'other')),
  words text not null constraint data_request_words_length check (length(words) <= 4000),
  staff_user_id uuid references staff_user on delete set null,
  received_on date not null,
  acknowledge_by date not null,
  due_on date not null,
  extended_to date constraint data_request_extended check (extended_to > due_on),
  extension_reason text constraint data_request_extension_length check (length(extension_reason) <= 1000),
  taken_by uuid references staff_user,
  taken_at timestamptz,
  acknowledged_at timestamptz,
  answered_at timestamptz,
  outcome text constraint data_request_outcome check (outcome in ('done', 'partlyDone', 'refused', 'nothingHeld')),
  answer text constraint data_request_answer_length check (length(answer) <= 4000),
  closed_at timestamptz,
  erased_on date,
  next_due_on date generated always as (case
    when answered_at is not null then null
    when acknowledged_at is null then least(acknowledge_by, coalesce(extended_to, due_on))
    else coalesce(extended_to, due_on) end) stored,
  constraint data_request_answered check (
    (answered_at is null) = (outcome is null) and (answered_at is null or acknowledged_at is not null)),
  constraint data_request_closed check (closed_at is null or answered_at is not null),
  constraint data_request_extension check ((extended_to is null) = (extension_reason is null)),
  constraint data_request_erased check (erased_on is null or (closed_at is not null and words = '' and answer is null))
);
comment on table data_request is 'What somebody asks about their personal data, and how far it is. Leads to no opinion: whose an opinion is, nobody knows.';
comment on column data_request.reference is 'What the person quotes; it opens nothing without the key in their link, which is stored nowhere.';
comment on column data_request.submission_digest is 'HMAC-SHA256 of the form as sent, under the house''s secret: the same form sent twice is one request.';
comment on column data_request.staff_user_id is 'The staff user who asks, when they asked while signed in.';
comment on column data_request.received_on is 'The day only, in Asia/Ho_Chi_Minh; clocks begin the day after.';
comment on column data_request.acknowledge_by is 'Two working days after received_on.';
comment on column data_request.next_due_on is 'The day by which the next step is due; null once answered.';
comment on column data_request.erased_on is 'When its words and answer were erased, their time of keeping over.';
create index data_request_open on data_request (next_due_on, id) where next_due_on is not null;
create index data_request_received on data_request (received_on desc, id desc);

create table data_request_contact (
  request_id uuid primary key references data_request on delete cascade,
  contact text not null constraint data_request_contact_length check (length(contact) between 1 and 200)
);
comment on table data_request_contact is 'How to reach who asks, if they said: apart from the request, and erased some days after it is closed.';

create table retention_rule (
  key text primary key constraint retention_rule_key check (key in
    ('opinions', 'staffSessions', 'invitations', 'requestContacts', 'requests', 'audit')),
  keep_days integer,
  min_days integer,
  max_days integer,
  source text not null constraint retention_rule_source check (length(source) between 1 and 400),
  changed_by uuid references staff_user,
  changed_at timestamptz,
  last_ran_at timestamptz,
  constraint retention_rule_bounds check (keep_days between min_days and max_days),
  constraint retention_rule_kept check ((keep_days is null) = (min_days is null) and (keep_days is null) = (max_days is null))
);
comment on table retention_rule is 'How long personal data are kept: a rule for each kind, with its source and the bounds within which it may be set.';
comment on column retention_rule.key is
  '`opinions`: words, after the consolidated report is signed; `staffSessions`, `invitations`: after they end; `requestContacts`, `requests`: after closing; `audit`.';
comment on column retention_rule.keep_days is 'Null: kept, never erased.';
comment on column retention_rule.last_ran_at is 'When its job last looked, whether or not there was anything to erase.';
insert into retention_rule (key, keep_days, min_days, max_days, source) values
  ('opinions', 180, 30, 1825, 'Luật 91/2025/QH15: chỉ giữ trong thời gian cần cho mục đích; thời hạn do đơn vị chủ trì quy định'),
  ('staffSessions', 30, 0, 180, 'Luật 91/2025/QH15: chỉ giữ trong thời gian cần cho mục đích; cần để xem lại đăng nhập bất thường'),
  ('invitations', 30, 0, 180, 'Luật 91/2025/QH15: chỉ giữ trong thời gian cần cho mục đích; vai trò đã giao nằm trong nhật ký'),
  ('requestContacts', 30, 0, 180, 'Luật 91/2025/QH15: chỉ giữ trong thời gian cần để trả lời và nhận phản hồi'),
  ('requests', 730, 365, 3650, 'Để chứng minh đã giải quyết yêu cầu đúng hạn; thời hạn do đơn vị chủ trì quy định'),
  ('audit', null, null, null, 'Nhật ký chỉ thêm, không xoá: chứng minh ai đã đọc, sửa, xuất dữ liệu');

create table erasure_proof (
  id uuid primary key default gen_random_uuid(),
  rule_key text not null references retention_rule (key),
  job text not null,
  ran_at timestamptz not null,
  keep_days integer not null,
  until_on date not null,
  draft_id uuid references draft,
  consultation_id uuid references consultation,
  row_count integer not null constraint erasure_proof_rows check (row_count > 0),
  digest_before bytea not null constraint erasure_proof_before_length check (length(digest_before) = 32),
  digest_after bytea not null constraint erasure_proof_after_length check (length(digest_after) = 32)
);
comment on table erasure_proof is 'Each time data were erased because their time of keeping was over: by which rule and job, how many rows, when. Only added to.';
comment on column erasure_proof.until_on is 'What was kept up to this day, and no longer, was erased.';
comment on column erasure_proof.digest_before is
  'HMAC-SHA256 of what was erased, in the order of ids, under the house''s secret: an old copy can be compared with it, words cannot be guessed from it.';
comment on column erasure_proof.digest_after is 'The same over what is left.';
create index erasure_proof_latest on erasure_proof (ran_at desc, id desc);
create function proof_stays() returns trigger language plpgsql as $$
begin
  raise exception 'A proof of erasure is never changed or removed.' using errcode = 'check_violation';
end $$;
create trigger erasure_proof_stays before update or delete on erasure_proof for each row execute function proof_stays();

alter table opinion add column erased_on date,
  add constraint opinion_erased check (erased_on is null or (body = '' and suggested_wording is null));
comment on column opinion.erased_on is 'When its words were erased because their time of keeping was over; what is counted stays.';
create index opinion_unerased on opinion (consultation_id, draft_id) where erased_on is null and not withdrawn;
