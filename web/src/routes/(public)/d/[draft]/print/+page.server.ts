import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'
import { openDraft } from '../open-draft.ts'

export const load: PageServerLoad = async ({ locals, params }) => {
  await openDraft({ locals }, params.draft)
  const { draft, blocks } = await ok(locals.api.drafts[':slug'].whole.$get({ param: { slug: params.draft } }))
  const { slug, title, versionNumber, publishedAt } = draft
  return {
    draft: { slug, title, versionNumber, publishedAt },
    blocks: blocks.map(({ id, kind, level, label, body, tableRow }) => ({
      id,
      kind,
      level,
      label,
      body,
      tableRow,
    })),
  }
}
