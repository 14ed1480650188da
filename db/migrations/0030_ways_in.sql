alter table join_link
  add column channel text not null default 'link' constraint join_link_channel check (channel in ('link', 'sheet', 'shared'));
comment on column join_link.channel is 'How people come in by it: an address sent to their phones, a sheet they scan, a device several use in turn.';

alter table participation drop constraint participation_channel;
alter table participation add constraint participation_channel check (channel in ('link', 'sheet', 'shared', 'paper', 'meeting'));
comment on column participation.channel is 'The way in; an opinion knows less of it, `link` for all three that come through a code.';

drop index opinion_of_paragraph;
drop index opinion_of_draft;
drop index opinion_of_consultation;
create index opinion_of_paragraph on opinion (paragraph_id, id desc) include (stance) where not withdrawn;
create index opinion_of_draft on opinion (draft_id, id desc) where not withdrawn;
create index opinion_of_consultation on opinion (consultation_id, id desc) where not withdrawn;
create index opinion_of_place on opinion (consultation_id, unit_id, contributor_group) where not withdrawn;
