import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params }) =>
  ok(api.drafts[':slug'].responses.$get({ param: { slug: params.draft } }))
