import { redirect } from '@sveltejs/kit'
import { NewPerson } from 'shared/sign-in'

import { ok, submit } from '#lib/server/api.ts'
import { afterStep } from '../../sign-in/after-step.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params }) =>
  ok(api['sign-in']['first-admin'][':token'].$get({ param: params }))

export const actions = {
  async default({ locals: { api }, params, request }) {
    const result = await submit(await request.formData(), NewPerson, (json) =>
      api['sign-in']['first-admin'][':token'].$post({ param: params, json }),
    )
    if ('done' in result) redirect(303, afterStep(result.done.step, null))
    const { password: _, ...sent } = result.data.sent
    result.data.sent = sent
    return result
  },
} satisfies Actions
