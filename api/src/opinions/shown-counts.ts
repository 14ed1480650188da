import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { standing } from './queries.ts'
import { isReleased } from './told.ts'

/**
 * Standing opinions on each paragraph of a section, those on paragraphs it took in among them, and how many of them agree, as one row a paragraph;
 * paragraphs without any are absent. Of rounds that are over only.
 */
export async function countsByParagraph(ctx: Ctx, versionId: string, section: number) {
  const counts = await countsOfParagraphs(ctx, versionId, section)
  const of = new Map(counts.map((it) => [it.id, it]))
  for (const { from, to, opinions, agree } of await countsInPieces(ctx, versionId)) {
    const [own, piece] = [of.get(from), of.get(to) ?? { id: to, opinions: 0, agree: 0 }]
    if (own) of.set(from, { ...own, opinions: own.opinions - opinions, agree: own.agree - agree })
    of.set(to, { ...piece, opinions: piece.opinions + opinions, agree: piece.agree + agree })
  }
  return [...of.values()]
}

/** Opinions that stand at another piece of their paragraph than the one that is counted as it: from which of both to which. */
function countsInPieces(ctx: Ctx, versionId: string) {
  return ctx.db
    .selectFrom('opinion')
    .innerJoin('draftVersion', 'draftVersion.draftId', 'opinion.draftId')
    .innerJoin('paragraph as own', 'own.id', 'opinion.paragraphId')
    .innerJoin('paragraph as piece', 'piece.id', 'opinion.pieceId')
    .where('draftVersion.id', '=', versionId)
    .where('opinion.pieceId', 'is not', null)
    .where(standing)
    .where(isReleased)
    .groupBy((eb) => [
      eb.fn.coalesce('own.mergedInto', 'own.id'),
      eb.fn.coalesce('piece.mergedInto', 'piece.id'),
    ])
    .select((eb) => [
      eb.fn.coalesce('own.mergedInto', 'own.id').as('from'),
      eb.fn.coalesce('piece.mergedInto', 'piece.id').as('to'),
      eb.cast<number>(eb.fn.countAll(), 'integer').as('opinions'),
      eb.cast<number>(eb.fn.countAll().filterWhere('opinion.stance', '=', 'agree'), 'integer').as('agree'),
    ])
    .execute()
}

function countsOfParagraphs(ctx: Ctx, versionId: string, section: number) {
  return ctx.db
    .selectFrom('wording')
    .innerJoin('paragraph', (join) =>
      join.on((eb) =>
        eb.or([
          eb('paragraph.id', '=', eb.ref('wording.paragraphId')),
          eb('paragraph.mergedInto', '=', eb.ref('wording.paragraphId')),
        ]),
      ),
    )
    .innerJoin('opinion', 'opinion.paragraphId', 'paragraph.id')
    .where('wording.versionId', '=', versionId)
    .where('wording.sectionNumber', '=', section)
    .where(standing)
    .where(isReleased)
    .groupBy('wording.paragraphId')
    .select((eb) => [
      'wording.paragraphId as id',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('opinions'),
      eb.cast<number>(eb.fn.countAll().filterWhere('opinion.stance', '=', 'agree'), 'integer').as('agree'),
    ])
    .execute()
}

/** Counts are shown in steps of this many: one more opinion does not tell what it says. */
const STEP = 5
/** Below this many no stance is told of, lest it be everyone's. */
const STANCE_MIN = 20

/**
 * What readers are shown of a count, "at least so many": nothing of a group smaller than the least that may be published, else steps
 * of five; how many agree only among twenty or more. A device's own opinions are left out before: nobody counts themselves to learn the rest.
 */
export function shownCount({ opinions, agree }: { opinions: number; agree: number }) {
  if (opinions < GROUP_MIN) return null
  const step = (count: number) => Math.floor(count / STEP) * STEP
  return { opinions: step(opinions), agree: opinions < STANCE_MIN ? null : step(agree) }
}
