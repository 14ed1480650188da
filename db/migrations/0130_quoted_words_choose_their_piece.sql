alter table opinion add column piece_id uuid references paragraph;
comment on column opinion.piece_id is
  'Of what became of its paragraph since it was split, the paragraph in which the words it quotes stand; null where that is the paragraph itself or the one that took it in.';
create index opinion_piece on opinion (piece_id) where piece_id is not null;

create or replace function place_opinion() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
begin
  -- Waits for a version that is being published, and sees it: each statement here looks anew.
  perform from draft where draft.id = new.draft_id for key share;
  if exists (select from draft_version where draft_version.draft_id = new.draft_id and number > 1) then
    new.section_number := section_now(new.draft_id, coalesce(new.piece_id, new.paragraph_id));
  end if;
  return new;
end
$$;
