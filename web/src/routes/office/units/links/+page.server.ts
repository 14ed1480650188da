import { fail, redirect } from '@sveltejs/kit'

import { failureOf, ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { found } from './found.ts'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const [units, links] = await Promise.all([ok(api.office.units.$get()), ok(api.office.links.$get())])
  const search = url.searchParams.get('q') ?? ''
  const linksOf = Map.groupBy(links, (link) => link.unitId)
  const top = Math.min(...units.map(({ path }) => path.split('.').length))
  return {
    search,
    total: units.length,
    opened: url.searchParams.has('opened'),
    closed: url.searchParams.has('closed'),
    units: found(units, search).map(({ id, name, path, level, memberCount }) => ({
      id,
      name,
      level,
      memberCount,
      depth: path.split('.').length - top,
      codes: (linksOf.get(id) ?? []).map(({ code }) => code),
    })),
  }
}

export const actions = {
  async open({ locals: { api }, request, url }) {
    const unitId = String((await request.formData()).get('unitId'))
    const answer = await api.office.units[':unitId'].links.$post({ param: { unitId }, json: {} })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    const search = url.searchParams.get('q')
    redirect(303, `/office/units/links?opened${search ? `&q=${encodeURIComponent(search)}` : ''}#u-${unitId}`)
  },
} satisfies Actions
