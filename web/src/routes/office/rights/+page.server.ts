import { requestFilters } from 'shared/rights'

import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const asked = url.searchParams.get('state')
  const state = requestFilters.find((it) => it === asked) ?? 'open'
  const after = url.searchParams.get('after') ?? ''
  return { state, after, ...(await ok(api.office.requests.$get({ query: { state, after } as never }))) }
}
