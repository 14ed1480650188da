create table campaign (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null constraint campaign_draft references draft,
  position integer not null,
  kind text not null constraint campaign_kind check (kind in ('campaign', 'assent', 'boilerplate'))
);
comment on table campaign is 'Opinions of a draft that are nearly one text, as its last analysis found them.';
comment on column campaign.position is 'From 1, the largest first.';
comment on column campaign.kind is
  '`campaign`: the same words sent by many. `assent`: the same, which only agree. `boilerplate`: the same frame round words that differ.';
create index campaign_of_draft on campaign (draft_id, position);

create table campaign_opinion (
  opinion_id uuid primary key constraint campaign_opinion_opinion references opinion,
  campaign_id uuid not null constraint campaign_opinion_campaign references campaign on delete cascade,
  exact boolean not null
);
comment on table campaign_opinion is 'Which opinions are nearly one text. A row goes when its opinion is rewritten or withdrawn.';
comment on column campaign_opinion.exact is 'It says just the text the group is quoted by; letter case, accents and marks aside.';
create index campaign_opinion_of_campaign on campaign_opinion (campaign_id, exact desc, opinion_id);

create table campaign_addition (
  campaign_id uuid not null constraint campaign_addition_campaign references campaign on delete cascade,
  number smallint not null,
  opinion_id uuid not null constraint campaign_addition_opinion references campaign_opinion on delete cascade,
  sentence smallint not null,
  constraint campaign_addition_pkey primary key (campaign_id, number, opinion_id)
);
comment on table campaign_addition is 'Which opinions add which sentence to the text of their group. The words stand in the opinion alone.';
comment on column campaign_addition.number is 'Of the added sentence, from 1; what most add first.';
comment on column campaign_addition.sentence is 'Which sentence of that opinion it is, from 0.';
create index campaign_addition_of_opinion on campaign_addition (opinion_id);
