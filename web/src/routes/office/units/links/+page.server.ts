import { fail, redirect } from '@sveltejs/kit'
import { vietnamDay } from 'shared/format'

import { asOfIn } from '#lib/as-of.ts'
import { failureOf, ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const search = url.searchParams.get('q')?.trim() ?? ''
  const after = url.searchParams.get('after') ?? ''
  const asOf = asOfIn(url)
  const [{ units, next }, { names: levels }] = await Promise.all([
    ok(api.office.units.$get({ query: { q: search, ...asOf, ...(after ? { after } : {}) } })),
    ok(api.office.units.levels.$get()),
  ])
  return {
    search,
    asOf: asOf.asOf ?? null,
    today: vietnamDay(new Date()),
    beginning: after === '',
    next,
    levels,
    opened: url.searchParams.has('opened'),
    closed: url.searchParams.has('closed'),
    units,
  }
}

export const actions = {
  async open({ locals: { api }, request, url }) {
    const unitId = String((await request.formData()).get('unitId'))
    const answer = await api.office.units[':unitId'].links.$post({ param: { unitId }, json: {} })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    const kept = ['q', 'asOf', 'after'].flatMap((name) => {
      const value = url.searchParams.get(name)
      return value ? [`&${name}=${encodeURIComponent(value)}`] : []
    })
    redirect(303, `/office/units/links?opened${kept.join('')}#u-${unitId}`)
  },
} satisfies Actions
