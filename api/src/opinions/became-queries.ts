import type { DB } from 'db/tables'
import type { Expression, ExpressionBuilder } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'

/** The paragraph an opinion is counted on now: its own, the piece of it that holds the words it quotes, or the one that took that in; null for none. */
export const paragraphNow = (eb: ExpressionBuilder<DB, 'opinion'>) =>
  eb
    .selectFrom('paragraph')
    .where((eb) => eb('paragraph.id', '=', eb.fn.coalesce('opinion.pieceId', 'opinion.paragraphId')))
    .select((eb) => eb.fn.coalesce('paragraph.mergedInto', 'paragraph.id').as('id'))

/**
 * What the paragraph of an opinion reads in the newest version, when that is not the one its author saw, or `seen` in its stead: number of the version, wording,
 * whether another took it in, in how many it was split. `body` is null when it is there no longer; null on the whole while nothing newer
 * is there, or the opinion is on no paragraph.
 */
export const becameOf = (
  eb: ExpressionBuilder<DB, 'opinion'>,
  seen: Expression<string | null> = eb.ref('opinion.versionId'),
) =>
  jsonObjectFrom(
    eb
      .selectFrom('draftVersion as newest')
      .innerJoin('paragraph', (join) =>
        join.on((eb) => eb('paragraph.id', '=', eb.fn.coalesce('opinion.pieceId', 'opinion.paragraphId'))),
      )
      .leftJoin('wording as now', (join) =>
        join
          .onRef('now.versionId', '=', 'newest.id')
          .on((eb) => eb('now.paragraphId', '=', eb.fn.coalesce('paragraph.mergedInto', 'paragraph.id'))),
      )
      .whereRef('newest.draftId', '=', 'opinion.draftId')
      .where((eb) => eb(eb.ref('newest.id'), '!=', seen))
      .where((eb) =>
        eb(
          'newest.number',
          '=',
          eb
            .selectFrom('draftVersion as any')
            .whereRef('any.draftId', '=', 'opinion.draftId')
            .select((eb) => eb.fn.max('any.number').as('number')),
        ),
      )
      .select(['newest.number', 'newest.id as versionId', 'now.label', 'now.body'])
      .select((eb) => [
        eb('paragraph.mergedInto', 'is not', null).as('merged'),
        eb
          .selectFrom('wordingSource')
          .whereRef('wordingSource.versionId', '=', 'newest.id')
          .whereRef('wordingSource.sourceId', '=', 'opinion.paragraphId')
          .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('pieces'))
          .as('pieces'),
      ]),
  )
