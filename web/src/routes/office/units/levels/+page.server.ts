import { redirect } from '@sveltejs/kit'
import { LevelNames } from 'shared/unit-changes'

import { ok, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, url }) => ({
  ...(await ok(api.office.units.levels.$get())),
  saved: url.searchParams.has('saved'),
})

export const actions = {
  async default({ locals: { api }, request }) {
    const outcome = await submit(await request.formData(), LevelNames, (json) =>
      api.office.units.levels.$put({ json }),
    )
    if ('done' in outcome) redirect(303, '/office/units/levels?saved')
    return outcome
  },
} satisfies Actions
