create table join_link (
  code text primary key constraint join_link_code check (code ~ '^[a-z2-9]{10}$'),
  unit_id uuid not null references unit,
  created_at timestamptz not null,
  closed_at timestamptz
);
comment on table join_link is 'The address and QR that make a device "a member of unit X".';
create index join_link_unit on join_link (unit_id);

create table participation (
  consultation_id uuid not null references consultation,
  unit_id uuid not null references unit,
  contributor_group text constraint participation_group check (contributor_group in
    ('worker', 'retiredCadre', 'veteranRevolutionary', 'scientist', 'expert', 'officer')),
  joined_on date not null,
  channel text not null constraint participation_channel check (channel in ('link', 'paper', 'meeting')),
  persons integer not null constraint participation_persons check (persons > 0),
  constraint participation_once unique nulls not distinct (consultation_id, unit_id, contributor_group, joined_on, channel)
);
comment on table participation is 'How many persons took part, counted when a device joins; never joined with opinions.';

create table opinion (
  id uuid primary key,
  consultation_id uuid not null references consultation,
  draft_id uuid references draft,
  version_id uuid references draft_version,
  paragraph_id uuid references paragraph,
  section_number integer,
  target text not null constraint opinion_target check (target in ('paragraph', 'section', 'draft', 'general')),
  stance text not null constraint opinion_stance check (stance in ('agree', 'agreeInPart', 'disagree', 'other')),
  kind text constraint opinion_kind check (kind in ('add', 'amend', 'delete', 'comment')),
  body text not null constraint opinion_body_length check (length(body) <= 4000),
  suggested_wording text constraint opinion_suggested_wording_length check (length(suggested_wording) <= 8000),
  unit_id uuid not null references unit,
  contributor_group text constraint opinion_group check (contributor_group in
    ('worker', 'retiredCadre', 'veteranRevolutionary', 'scientist', 'expert', 'officer')),
  channel text not null constraint opinion_channel check (channel in ('link', 'paper', 'meeting')),
  given_on date not null,
  withdrawn boolean not null default false,
  owner_proof bytea constraint opinion_owner_proof_length check (length(owner_proof) = 32),
  digest bytea not null constraint opinion_digest_length check (length(digest) = 32),
  constraint opinion_target_given check (
    (target = 'general') = (draft_id is null)
    and (draft_id is null) = (version_id is null)
    and (target in ('paragraph', 'section')) = (paragraph_id is not null))
);
comment on table opinion is 'What one person says about one thing. Holds nothing that leads to the person or to another opinion of theirs.';
comment on column opinion.id is 'A random UUID chosen by the device before it sends, so that a repeated send is one opinion.';
comment on column opinion.target is 'For a section, paragraph_id is its heading; `general` is addressed to the congress.';
comment on column opinion.version_id is 'The version whose wording the author saw.';
comment on column opinion.section_number is 'The section of that version the target stands in; null for the whole draft and for general.';
comment on column opinion.given_on is 'The day only, in Asia/Ho_Chi_Minh.';
comment on column opinion.owner_proof is
  'HMAC-SHA256 of `opinion:<id>` under the device''s secret, which is stored nowhere; null when entered on behalf of others.';
comment on column opinion.digest is
  'HMAC-SHA256 of the id and the submission as first sent, under the device''s secret: tells a repeated send from another one.';
comment on column opinion.withdrawn is 'Taken back by its author: out of every list and count.';
create index opinion_of_paragraph on opinion (paragraph_id, given_on desc, id desc) include (stance) where not withdrawn;
create index opinion_of_draft on opinion (draft_id, given_on desc, id desc) where not withdrawn;
create index opinion_of_consultation on opinion (consultation_id, given_on desc, id desc) where not withdrawn;
create index opinion_of_unit on opinion (unit_id, consultation_id, paragraph_id) where not withdrawn;
