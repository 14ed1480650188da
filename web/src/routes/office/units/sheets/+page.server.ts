import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'
import { found } from '../found.ts'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const [units, links] = await Promise.all([ok(api.office.units.$get()), ok(api.office.links.$get())])
  const search = url.searchParams.get('q') ?? ''
  const wanted = new Set(found(units, search).map(({ id }) => id))
  // One sheet for each unit: its newest link.
  const newest = new Map(
    links.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).map((link) => [link.unitId, link]),
  )
  return {
    search,
    links: links.filter((link) => wanted.has(link.unitId) && newest.get(link.unitId) === link),
  }
}
