import type { DB } from 'db/tables'
import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely'
import type { HideReason } from 'shared/moderation'

import { standing } from './queries.ts'

type Eb = ExpressionBuilder<DB, 'opinion'>

/**
 * Whether others may read an opinion's words: it stands, and nobody hid them. Themes, quotes and whatever else is made of words ask by this;
 * counts ask by `standing`: hiding words takes nobody's voice away.
 */
export const shown = (eb: Eb): Expression<SqlBool> =>
  eb.and([standing(eb), eb('opinion.hiddenAs', 'is', null)])

/** The same for statements written out. */
export const isShown = sql<boolean>`(not opinion.withdrawn and opinion.hidden_as is null)`

/** Whether an opinion says more than its stance in words that others may read. */
export const withWords = (eb: Eb): Expression<SqlBool> =>
  eb.and([
    eb('opinion.hiddenAs', 'is', null),
    eb.or([eb('opinion.body', '!=', ''), eb('opinion.suggestedWording', 'is not', null)]),
  ])

const unlessHidden = <T>(column: string) =>
  sql<T>`case when opinion.hidden_as is null then ${sql.ref(column)} end`

/** The words of an opinion as others may read them: none while they are hidden, but why. For `select` on a query from `opinion`. */
export const wordsShown = [
  sql<string>`coalesce(${unlessHidden('opinion.body')}, '')`.as('body'),
  unlessHidden<string | null>('opinion.suggested_wording').as('suggestedWording'),
  sql<HideReason | null>`opinion.hidden_as`.as('hiddenAs'),
] as const
