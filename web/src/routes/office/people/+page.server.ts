import { vietnamDay } from 'shared/format'

import { asOfIn } from '#lib/as-of.ts'
import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const search = url.searchParams.get('q') ?? ''
  const asOf = asOfIn(url)
  const after = url.searchParams.get('after') ?? ''
  const { people, next } = await ok(api.office.people.$get({ query: { q: search, after, ...asOf } }))
  return { asOf: asOf.asOf ?? null, today: vietnamDay(new Date()), search, after, people, next }
}
