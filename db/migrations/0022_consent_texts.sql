create table consent_text (
  id uuid primary key default gen_random_uuid(),
  purpose text not null constraint consent_text_purpose check (purpose in
    ('joining', 'signedName', 'staffAccount', 'emailNotice')),
  version integer not null constraint consent_text_version_positive check (version > 0),
  effective_on date not null,
  created_by uuid references staff_user,
  created_at timestamptz not null,
  constraint consent_text_version unique (purpose, version),
  constraint consent_text_day unique (purpose, effective_on)
);
comment on table consent_text is
  'One version of what people are asked to agree to, for one purpose. In force from effective_on until the next version is.';
comment on column consent_text.purpose is
  '`joining`: a device gives opinions without a name; `signedName`: a name is put under an opinion; `staffAccount`; `emailNotice`.';
comment on column consent_text.created_by is 'Null for the texts that come with the program.';

create table consent_wording (
  text_id uuid not null references consent_text on delete cascade,
  language text not null constraint consent_wording_language check (language in ('vi', 'en')),
  title text not null constraint consent_wording_title_length check (length(title) between 1 and 200),
  body text not null constraint consent_wording_body_length check (length(body) between 1 and 8000),
  agreement text not null constraint consent_wording_agreement_length check (length(agreement) between 1 and 400),
  primary key (text_id, language)
);
comment on table consent_wording is 'A consent text in one language; every text has Vietnamese, which decides.';
comment on column consent_wording.body is 'Paragraphs, one a line.';
comment on column consent_wording.agreement is 'The sentence beside the box one ticks.';

create table consent_count (
  text_id uuid not null references consent_text,
  counted_on date not null,
  agreed integer not null constraint consent_count_agreed check (agreed > 0),
  primary key (text_id, counted_on)
);
comment on table consent_count is
  'How many devices agreed to a text on a day: all the proof there is for people without an account. Knows no unit and no device.';

create table staff_consent (
  staff_user_id uuid not null references staff_user on delete cascade,
  text_id uuid not null references consent_text,
  agreed_at timestamptz not null,
  primary key (staff_user_id, text_id)
);
comment on table staff_consent is 'Which staff user agreed to which text, and when.';

create function consent_stays() returns trigger language plpgsql as $$
begin
  raise exception 'A consent text is never changed: write a new version.' using errcode = 'check_violation';
end $$;
create trigger consent_text_stays before update on consent_text for each row execute function consent_stays();
create trigger consent_wording_stays before update on consent_wording for each row execute function consent_stays();

with text as (
  insert into consent_text (purpose, version, effective_on, created_at)
  values ('joining', 1, '2026-01-01', '2026-01-01T00:00:00+07:00') returning id
)
insert into consent_wording (text_id, language, title, body, agreement)
select text.id, it.language, it.title, it.body, it.agreement
from text, (values
  ('vi', 'Đồng ý để Công đoàn xử lý ý kiến của bạn',
E'Để làm gì: Công đoàn tổng hợp, tiếp thu, giải trình ý kiến vào dự thảo văn kiện và lập báo cáo. Không dùng vào việc khác.\n'
 'Ghi lại gì: lời bạn viết, chỗ bạn góp ý, mức nhất trí, đơn vị, nhóm (nếu bạn chọn) và ngày. Không ghi tên, số điện thoại, địa chỉ mạng, loại máy hay giờ gửi. Từ dữ liệu được lưu, không ai biết ý kiến nào là của bạn. Quan điểm chính trị là dữ liệu nhạy cảm theo luật, nên Công đoàn hỏi bạn trước.\n'
 'Ai đọc: cán bộ công đoàn được giao việc ở đơn vị bạn hoặc cấp trên, khi có từ 5 người tham gia. Báo cáo có thể trích lời bạn viết mà không nêu tên. Người sử dụng lao động không có tài khoản ở đây.\n'
 'Giữ bao lâu: đến khi báo cáo tổng hợp được ký, cộng thời hạn ghi ở trang Quyền riêng tư; sau đó lời viết được xoá, chỉ giữ số đếm và những lời báo cáo đã ký có trích.\n'
 'Bạn tự quyết định: không đồng ý thì không gửi ý kiến được ở đây, và không ai biết. Đồng ý rồi vẫn rút được: rút từng ý kiến ở “Ý kiến của tôi” khi đợt lấy ý kiến còn mở, rồi chọn “Thôi góp ý trên máy này”.\n'
 'Việc đồng ý không gắn với ai: chúng tôi chỉ đếm mỗi ngày có bao nhiêu máy đồng ý với bản này; máy của bạn tự nhớ số của bản.',
   'Tôi đồng ý để Công đoàn xử lý ý kiến tôi gửi, như nói ở trên.'),
  ('en', 'Your consent to the union processing your opinions',
E'What for: the union puts opinions on its draft documents together, takes them up or explains why not, and reports on them. Nothing else.\n'
 'What is kept: your words, the place they are about, whether you agree, your unit, your group (if you choose one) and the day. No name, telephone number, network address, kind of device or time of day. From the stored data nobody can tell which opinion is yours. Political opinion is sensitive data under the law, so the union asks you first.\n'
 'Who reads it: union officers in charge of your unit or one above it, once at least 5 people take part. Reports may quote your words without a name. Employers have no account here.\n'
 'For how long: until the consolidated report is signed, plus the time stated on the privacy page; then the words are erased and only counts, and what signed reports quote, remain.\n'
 'You decide: without consent you cannot send opinions here, and nobody will know. You may withdraw: take each opinion back under “Ý kiến của tôi” while the consultation is open, then choose “Thôi góp ý trên máy này”.\n'
 'Your consent is tied to nobody: we only count how many devices agreed to this version each day; your device remembers the number of the version.',
   'I agree to the union processing the opinions I send, as described above.')
) as it (language, title, body, agreement);

with text as (
  insert into consent_text (purpose, version, effective_on, created_at)
  values ('staffAccount', 1, '2026-01-01', '2026-01-01T00:00:00+07:00') returning id
)
insert into consent_wording (text_id, language, title, body, agreement)
select text.id, it.language, it.title, it.body, it.agreement
from text, (values
  ('vi', 'Đồng ý để Công đoàn xử lý dữ liệu tài khoản cán bộ',
E'Để làm gì: cho bạn đăng nhập, giao đúng quyền ở đúng đơn vị, và để biết ai đã đọc, sửa, trả lời, ký, xuất dữ liệu của đoàn viên.\n'
 'Ghi lại gì: tên, thư điện tử, mật khẩu ở dạng đã băm hoặc tài khoản đăng nhập một lần, các phiên đăng nhập, vai trò với ngày bắt đầu và kết thúc. Không ghi địa chỉ mạng của bạn.\n'
 'Nhật ký: việc bạn làm trong phần dành cho cán bộ được ghi cùng tài khoản và thời điểm. Nhật ký chỉ thêm, không sửa, không xoá: đó là điều bảo vệ đoàn viên.\n'
 'Ai đọc: quản trị viên và cán bộ kiểm tra trong phạm vi đơn vị của họ. Văn bản bạn ký mang tên bạn.\n'
 'Giữ bao lâu: tài khoản giữ đến khi bạn thôi nhiệm vụ; phiên đăng nhập giữ theo thời hạn ở trang Quyền riêng tư; nhật ký được giữ.\n'
 'Bạn tự quyết định: không đồng ý thì không dùng được tài khoản. Muốn xem, sửa, xoá dữ liệu hoặc rút lại đồng ý, hãy gửi yêu cầu ở trang Quyền của bạn.',
   'Tôi đồng ý để Công đoàn xử lý dữ liệu tài khoản của tôi, như nói ở trên.'),
  ('en', 'Your consent to the union processing the data of your staff account',
E'What for: to let you sign in, to hold the right roles on the right units, and to know who read, changed, answered, signed or exported members'' data.\n'
 'What is kept: your name, e-mail address, a hash of your password or your single sign-on account, your sessions, your roles with their days. Your network address is not kept.\n'
 'Log: what you do in the office pages is recorded with your account and the moment. The log is only added to, never changed or erased: that is what protects members.\n'
 'Who reads it: administrators and inspectors within their own units. Papers you sign bear your name.\n'
 'For how long: the account until your duty ends; sessions for the time stated on the privacy page; the log is kept.\n'
 'You decide: without consent the account cannot be used. To see, correct or erase your data, or to withdraw your consent, send a request on the page “Quyền của bạn”.',
   'I agree to the union processing the data of my account, as described above.')
) as it (language, title, body, agreement);
