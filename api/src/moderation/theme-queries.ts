import { sql } from 'kysely'

import type { Ctx } from '../context.ts'

/**
 * Takes names that were struck out of what themes of a draft are called and known by: labels, descriptions and keyphrases are words of the
 * texts. Names of one syllable are left: they are other words as well, and no keyphrase is made of one.
 */
export async function strikeFromThemes(
  ctx: Ctx,
  draftId: string,
  struck: readonly { words: string; mark: string }[],
): Promise<void> {
  for (const { words, mark } of struck.filter((it) => it.words.includes(' '))) {
    const pattern = words.replace(/[^\p{L}\p{M}\d\s]/gu, String.raw`\$&`)
    const without = (column: string) => sql`regexp_replace(${sql.ref(column)}, ${pattern}, ${mark}, 'gi')`
    const phrases = (column: string) =>
      sql`array(select it from unnest(${sql.ref(column)}) as it where it !~* ${pattern})`
    await sql`update theme set label = ${without('label')}, given_label = ${without('given_label')},
        description = ${without('description')}, keyphrases = ${phrases('keyphrases')},
        distinguishing = ${phrases('distinguishing')}
      where draft_id = ${draftId} and concat_ws(' ', label, given_label, description,
        array_to_string(keyphrases, ' '), array_to_string(distinguishing, ' ')) ~* ${pattern}`.execute(ctx.db)
  }
}
