import { fail, redirect } from '@sveltejs/kit'
import { vietnamDay } from 'shared/format'
import { SheetChoice } from 'shared/links'
import { unitLevels } from 'shared/units'

import { asOfIn } from '#lib/as-of.ts'
import { failureOf, ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const asOf = asOfIn(url)
  const [{ places, sheetsMax }, { names }] = await Promise.all([
    ok(api.office.links.levels.$get({ query: asOf })),
    ok(api.office.units.levels.$get()),
  ])
  return {
    opened: url.searchParams.get('opened'),
    sheetsMax,
    names,
    asOf: asOf.asOf ?? null,
    today: vietnamDay(new Date()),
    places: places.map((place) => ({
      ...place,
      levels: place.levels.toSorted((a, b) => unitLevels.indexOf(a.level) - unitLevels.indexOf(b.level)),
    })),
  }
}

export const actions = {
  async open({ locals: { api }, request }) {
    const form = await request.formData()
    const level = SheetChoice.shape.level.catch(undefined).parse(form.get('level'))
    const answer = await api.office.units[':unitId'].links.below.$post({
      param: { unitId: String(form.get('unit')) },
      json: { level },
    })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    redirect(303, `/office/links?opened=${(await answer.json()).opened}`)
  },
} satisfies Actions
