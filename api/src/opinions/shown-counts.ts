import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { standing } from './queries.ts'
import { isReleased } from './told.ts'

/**
 * Standing opinions on each paragraph of a section, those on paragraphs it took in among them, and how many of them agree, as one row a paragraph;
 * paragraphs without any are absent. Of rounds that are over only.
 */
export function countsByParagraph(ctx: Ctx, versionId: string, section: number) {
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

/** Which words of the paragraphs of a section standing opinions of rounds that are over quote, and how many of them each. */
export function quotedWords(ctx: Ctx, versionId: string, section: number) {
  return ctx.db
    .selectFrom('opinion')
    .where('versionId', '=', versionId)
    .where('sectionNumber', '=', section)
    .where('quoteExact', 'is not', null)
    .where(standing)
    .where(isReleased)
    .groupBy(['paragraphId', 'quoteStart', 'quoteExact'])
    .select(['paragraphId', 'quoteStart as start', 'quoteExact as exact'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('opinions'))
    .$narrowType<{ paragraphId: string; start: number; exact: string }>()
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
