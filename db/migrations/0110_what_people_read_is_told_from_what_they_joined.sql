-- Joining themes holds their opinions together; nobody read each of them for that.
alter table theme_opinion add column confirmed boolean not null default false;
comment on column theme_opinion.confirmed is 'A person read it, and put or left it here; one that came with a whole theme is placed, not confirmed.';
alter table theme_move add column from_confirmed boolean not null default false;
comment on column theme_move.from_confirmed is 'Whether a person had read it where it stood before.';

update theme_opinion set confirmed = true
where placed and exists (
  select from theme_move join theme_decision on theme_decision.id = decision_id
  where theme_move.opinion_id = theme_opinion.opinion_id and undone_at is null and kind <> 'merge');
update theme_move set from_confirmed = from_placed
where exists (
  select from theme_move as earlier join theme_decision on theme_decision.id = earlier.decision_id
  where earlier.opinion_id = theme_move.opinion_id and earlier.decision_id <> theme_move.decision_id and kind <> 'merge');

alter table theme_opinion add constraint theme_opinion_confirmed check (placed or not confirmed);
drop index theme_opinion_doubtful;
create index theme_opinion_doubtful on theme_opinion (theme_id, confirmed, closeness, opinion_id);
