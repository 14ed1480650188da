import { fail, redirect } from '@sveltejs/kit'
import { ownPath } from 'shared/own-path'
import { SecondFactorCode } from 'shared/sign-in'

import { failureOf, ok, submit } from '#lib/server/api.ts'
import { afterStep } from '../after-step.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const { step } = await ok(api['sign-in'].$get())
  const to = url.searchParams.get('to')
  if (step === 'password') redirect(303, `/sign-in?ended&to=${encodeURIComponent(ownPath(to))}`)
  if (step === 'code') redirect(303, afterStep(step, to))
  const { shown } = await ok(api['sign-in'].enrolment.$get())
  return { shown, mayBegin: step === 'enrol', goOn: ownPath(to) }
}

export const actions = {
  async begin({ locals: { api } }) {
    const answer = await api['sign-in'].enrolment.$post()
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent: {} })
    return { begun: true }
  },

  // What comes back are the recovery codes: shown by the answer to this very form, and nowhere else.
  async confirm({ locals: { api }, request }) {
    return submit(await request.formData(), SecondFactorCode, (json) =>
      api['sign-in'].enrolment.confirm.$post({ json }),
    )
  },
} satisfies Actions
