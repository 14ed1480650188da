import { fail, redirect } from '@sveltejs/kit'
import { type Failure, invalid } from 'shared/errors'
import { ownPath } from 'shared/own-path'
import { SignIn } from 'shared/sign-in'

import { failureOf, ok, sentOf } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { afterStep } from './after-step.ts'

/** What an address may ask the page to say. */
const SAID = ['out', 'ended', 'refused', 'down', 'late', 'cancelled'] as const

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const { step, provider, sample } = await ok(api['sign-in'].$get())
  const to = url.searchParams.get('to')
  if (step === 'done') redirect(303, ownPath(to))
  const said = SAID.find((it) => url.searchParams.has(it)) ?? null
  return { said, provider, sample, to: to && ownPath(to) }
}

export const actions = {
  async default({ locals: { api }, request, url }) {
    const form = await request.formData()
    const { password: _, ...sent } = sentOf(form)
    const parsed = SignIn.safeParse(Object.fromEntries(form))
    if (!parsed.success) return fail(422, { failure: invalid(parsed.error) as Failure, sent })

    const answer = await api['sign-in'].$post({ json: parsed.data })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent })
    redirect(303, afterStep((await answer.json()).step, url.searchParams.get('to')))
  },
} satisfies Actions
