import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { api }, params, url }) => {
  const month = url.searchParams.get('month')
  const query = month ? { month } : {}
  return ok(api.office.drafts[':id'].trend.$get({ param: { id: params.draft }, query }))
}
