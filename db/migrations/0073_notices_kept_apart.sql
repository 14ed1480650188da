create table notice_subscription (
  key bytea constraint notice_subscription_pkey primary key constraint notice_subscription_key_length check (length(key) = 32),
  consultation_id uuid not null constraint notice_subscription_consultation references consultation,
  channel text not null constraint notice_subscription_channel check (channel in ('push', 'mail')),
  sealed text not null,
  asked_on date,
  letter_sent boolean not null default false,
  told_round integer not null,
  constraint notice_subscription_confirmed check (channel = 'mail' or asked_on is null)
);
comment on table notice_subscription is
  'Where to send word that answers have come in a consultation, to whoever asked for it. Leads to no opinion, unit or day: everybody is told the same at the same time.';
comment on column notice_subscription.key is
  'HMAC-SHA256 of the consultation, the channel and the address under the house''s secret: one row for each, in no order.';
comment on column notice_subscription.sealed is 'The address, encrypted under the house''s secret, which is not in the database.';
comment on column notice_subscription.asked_on is 'The day an e-mail address was given, while nobody has confirmed it; null afterwards.';
comment on column notice_subscription.letter_sent is 'Whether the letter that asks to confirm has been sent.';
comment on column notice_subscription.told_round is 'The last round it was told of.';

create table notice_round (
  consultation_id uuid primary key constraint notice_round_consultation references consultation,
  number integer not null,
  until_place bigint not null,
  published_at timestamptz
);
comment on table notice_round is 'Up to where those who asked have been told of answers, a consultation at a time.';
comment on column notice_round.until_place is 'The `answer_act.place` up to which answers have been counted.';
comment on column notice_round.published_at is 'When the response table was published that they were last told of.';

alter table retention_rule drop constraint retention_rule_key;
alter table retention_rule add constraint retention_rule_key check (key in
  ('opinions', 'staffSessions', 'invitations', 'requestContacts', 'requests', 'notices', 'audit'));
insert into retention_rule (key, keep_days, min_days, max_days, source) values
  ('notices', 30, 0, 180, 'Luật 91/2025/QH15: chỉ giữ trong thời gian cần để báo có câu trả lời');

do $$
begin
  execute replace(pg_get_functiondef('shuffle_rows(text)'::regprocedure), $was$when 'report_section' then 'body'$was$,
    $is$when 'report_section' then 'body'
    when 'notice_subscription' then 'sealed'$is$);
end
$$;
