import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { isShown } from './shown-words.ts'
import type { Voice } from './voice-search.ts'

/** Where one looks: a draft, or with `draftId` null what is addressed to the congress in a consultation. */
export type Ground = { consultationId: string; draftId: string | null }

/** What opinions on the whole draft, and those to the congress, stand at. */
export const PLACE_OF_WHOLE = ''

const placeNow = sql<string>`coalesce((select coalesce(paragraph.merged_into, paragraph.id) from paragraph
  where paragraph.id = coalesce(opinion.piece_id, opinion.paragraph_id))::text, ${PLACE_OF_WHOLE})`

/** The next words members may be shown there after an id, in the order of ids. */
export function voicesAfter(ctx: Ctx, ground: Ground, after: string | null, most: number): Promise<Voice[]> {
  return ctx.db
    .selectFrom('opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultationId')
    .where('opinion.consultationId', '=', ground.consultationId)
    .where('opinion.draftId', ground.draftId === null ? 'is' : '=', ground.draftId)
    .where(isShown)
    .$if(after !== null, (qb) => qb.where('opinion.id', '>', after!))
    .select(['opinion.id', placeNow.as('place')])
    .select(sql<string>`opinion.body || ' ' || coalesce(opinion.suggested_wording, '')`.as('text'))
    .orderBy('opinion.id')
    .limit(most)
    .execute()
}

/** Those of these opinions whose words members may be shown now, with what they are about as it reads in the newest version. */
export function shownVoices(ctx: Ctx, ground: Ground, ids: readonly string[]) {
  return ctx.db
    .selectFrom('opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultationId')
    .where('opinion.id', 'in', ids)
    .where('opinion.consultationId', '=', ground.consultationId)
    .where('opinion.draftId', ground.draftId === null ? 'is' : '=', ground.draftId)
    .where(isShown)
    .select(['opinion.id', 'opinion.ownerProof', 'opinion.target', 'opinion.stance', 'opinion.kind'])
    .select(['opinion.body', 'opinion.suggestedWording', 'opinion.sectionNumber', placeNow.as('place')])
    .select(
      sql<{
        label: string | null
        body: string
      } | null>`(select jsonb_build_object('label', wording.label, 'body', left(wording.body, 160))
        from wording where wording.paragraph_id = (select coalesce(merged_into, id) from paragraph where paragraph.id = coalesce(opinion.piece_id, opinion.paragraph_id))
          and wording.version_id = (select id from draft_version where draft_version.draft_id = opinion.draft_id order by number desc limit 1))`.as(
        'about',
      ),
    )
    .execute()
}
