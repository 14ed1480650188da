import { redirect } from '@sveltejs/kit'
import { ownPath } from 'shared/own-path'
import { SecondFactorCode } from 'shared/sign-in'

import { ok, submit } from '#lib/server/api.ts'
import { afterStep } from '../after-step.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const { step, samplePerson, sampleCode } = await ok(api['sign-in'].$get())
  const to = url.searchParams.get('to')
  if (step === 'password') redirect(303, `/sign-in?ended&to=${encodeURIComponent(ownPath(to))}`)
  if (step !== 'code') redirect(303, afterStep(step, to))
  return { samplePerson, sampleCode }
}

export const actions = {
  async default({ locals: { api }, request, url }) {
    const result = await submit(await request.formData(), SecondFactorCode, (json) =>
      api['sign-in'].code.$post({ json }),
    )
    if ('done' in result) redirect(303, ownPath(url.searchParams.get('to')))
    return result
  },
} satisfies Actions
