import { type Ctx, memberOf } from '../context.ts'
import { consultationsOf } from '../joining/queries.ts'
import { shownFellows } from './endorse.ts'
import { endorsementsOf } from './endorse-queries.ts'
import { endorsedIn, endorsedOpinions } from './endorsed-queries.ts'
import { mayShowWords } from './shown-words.ts'

/**
 * What this device said of others' words that it thinks so too, by consultation and draft (`title` null: to the congress): what they say as far
 * as members may read it now, how many others think so at least, and whether that can be taken back (`open`). Consultations without any are absent.
 */
export async function ownEndorsements(ctx: Ctx) {
  const member = memberOf(ctx)
  const consultations = await consultationsOf(ctx, member)
  const all = await Promise.all(
    consultations.map(async ({ id, title, state }) => {
      const secret = member.secretOf(id)
      const ids = secret ? await endorsedIn(ctx, id, secret) : []
      if (ids.length === 0) return { id, title, drafts: [] }
      const [rows, fellows, may] = await Promise.all([
        endorsedOpinions(ctx, ids),
        endorsementsOf(ctx, ids, secret),
        mayShowWords(ctx, id),
      ])
      const opinions = rows.map(({ withdrawnAt, shown, stance, body, suggestedWording, ...row }) => ({
        ...row,
        words: shown && may ? { stance: stance!, body: body!, suggestedWording } : null,
        fellows: shownFellows(fellows.get(row.id) ?? 0),
        open: state === 'open' && withdrawnAt === null,
      }))
      const drafts = [...Map.groupBy(opinions, (it) => it.draftId).values()].map((some) => ({
        title: some[0]!.draftTitle,
        opinions: some.map(({ draftId: _, draftTitle: __, ...it }) => it),
      }))
      return { id, title, drafts }
    }),
  )
  return all.filter(({ drafts }) => drafts.length > 0)
}
