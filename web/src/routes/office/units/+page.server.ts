import { vietnamDay } from 'shared/format'

import { ok } from '#lib/server/api.ts'
import { asOfIn } from '#lib/as-of.ts'
import type { PageServerLoad } from './$types'

/** More open branches than anyone looks at in one page. */
const OPEN_MAX = 40

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const asOf = asOfIn(url)
  const search = url.searchParams.get('q')?.trim() ?? ''
  const { names: levels, mayChange } = await ok(api.office.units.levels.$get())
  const about = {
    search,
    asOf: asOf.asOf ?? null,
    day: asOf.asOf ?? vietnamDay(new Date()),
    levels,
    mayNameLevels: mayChange,
  }
  if (search !== '') {
    const after = url.searchParams.get('after')
    const query = { q: search, ...asOf, ...(after ? { after } : {}) }
    const found = await ok(api.office.units.found.$get({ query }))
    return { ...about, found, beginning: !after, tree: null }
  }

  const highest = await ok(api.office.units.highest.$get({ query: asOf }))
  const asked = url.searchParams.get('open')
  const open = (asked === null ? highest.slice(0, 1).map(({ code }) => code) : asked.split(',')).filter(
    Boolean,
  )
  const branches = await Promise.all(
    open.slice(0, OPEN_MAX).map(async (code) => {
      const after = url.searchParams.get(`after.${code}`)
      const answer = await api.office.units[':code'].below.$get({
        param: { code },
        query: { ...asOf, ...(after ? { after } : {}) },
      })
      // A branch that is out of sight, or was never there, stays closed.
      return answer.ok ? [{ code, after, ...(await answer.json()) }] : []
    }),
  )
  return { ...about, found: null, beginning: true, tree: { highest, branches: branches.flat() } }
}
