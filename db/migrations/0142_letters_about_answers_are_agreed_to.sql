alter table notice_subscription
  add column consent_version integer,
  add constraint notice_subscription_consent check (channel = 'mail' or consent_version is null);
comment on column notice_subscription.consent_version is
  'The version of the text on notices by e-mail that was agreed to with this address; null for a browser, which gives none, and for what was asked before there was a text.';

with text as (
  insert into consent_text (purpose, version, effective_on, created_at)
  select 'emailNotice', 1, '2026-01-01', '2026-01-01T00:00:00+07:00'
  where not exists (select from consent_text where purpose = 'emailNotice') returning id
)
insert into consent_wording (text_id, language, title, body, agreement)
select text.id, it.language, it.title, it.body, it.agreement
from text, (values
  ('vi', 'Đồng ý để Công đoàn gửi thư báo khi có câu trả lời',
E'Để làm gì: gửi thư báo khi ý kiến trong đợt này có câu trả lời. Mọi người đăng ký nhận cùng một thư, vào cùng lúc; thư không nói bạn đã góp ý gì. Không dùng địa chỉ vào việc khác.\n'
 'Ghi lại gì: địa chỉ thư, được mã hoá, và tên đợt lấy ý kiến. Địa chỉ để riêng, không nối với ý kiến, đơn vị hay ngày gửi.\n'
 'Ai đọc: không ai; máy chủ tự mở địa chỉ ra khi gửi thư.\n'
 'Giữ bao lâu: đến khi bạn thôi nhận, hoặc hết thời hạn ghi ở trang Quyền riêng tư sau khi đợt kết thúc. Địa chỉ chưa được xác nhận trong vài ngày thì bị xoá.\n'
 'Bạn tự quyết định: không đồng ý thì vẫn góp ý và xem câu trả lời ở “Ý kiến của tôi”. Muốn rút lại đồng ý, bấm đường liên kết thôi nhận ở cuối mỗi thư; địa chỉ được xoá ngay.',
   'Tôi đồng ý để Công đoàn giữ địa chỉ thư này để báo khi có câu trả lời, như nói ở trên.'),
  ('en', 'Your consent to a letter when answers have come',
E'What for: a letter when opinions of this consultation have been answered. Everybody who asked gets the same letter at the same time; it does not say what you said. The address is used for nothing else.\n'
 'What is kept: the e-mail address, encrypted, and which consultation it is for. It is kept apart and leads to no opinion, unit or day.\n'
 'Who reads it: nobody; the server opens the address only to send the letter.\n'
 'For how long: until you stop the letters, or for the time stated on the privacy page after the consultation has ended. An address not confirmed within a few days is erased.\n'
 'You decide: without consent you can still give opinions and read answers under “Ý kiến của tôi”. To withdraw, follow the link at the end of any letter; the address is erased at once.',
   'I agree to the union keeping this e-mail address to tell me when answers have come, as described above.')
) as it (language, title, body, agreement);
