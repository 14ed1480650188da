import { fail, redirect } from '@sveltejs/kit'

import { failureOf, ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => ({
  kept: await ok(api.office['unit-imports'][':id'].$get({ param: params })),
  levels: (await ok(api.office.units.levels.$get())).names,
  taken: url.searchParams.has('taken'),
})

export const actions = {
  async look({ locals: { api }, params, request }) {
    const closeMissing = (await request.formData()).get('closeMissing') === 'true'
    const answer = await api.office['unit-imports'][':id'].look.$post({
      param: params,
      json: { closeMissing },
    })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    redirect(303, `/office/units/import/${params.id}#content`)
  },
  async take({ locals: { api }, params, request }) {
    const fingerprint = String((await request.formData()).get('fingerprint'))
    const answer = await api.office['unit-imports'][':id'].take.$post({
      param: params,
      json: { fingerprint },
    })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    redirect(303, `/office/units/import/${params.id}?taken#content`)
  },
} satisfies Actions
