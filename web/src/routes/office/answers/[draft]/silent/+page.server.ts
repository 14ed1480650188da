import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params }) =>
  ok(api.office.drafts[':id'].silent.$get({ param: { id: params.draft } }))
