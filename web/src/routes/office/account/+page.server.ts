import { fail, redirect } from '@sveltejs/kit'
import type { Failure } from 'shared/errors'
import { NewPassword, Proof } from 'shared/sign-in'

import { failureOf, ok, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const account = await ok(api.office.account.$get())
  const said = (['ended', 'changed', 'off'] as const).find((it) => url.searchParams.has(it)) ?? null
  return { ...account, said }
}

/** What was refused, beside the form it belongs to; passwords and codes are not sent back. */
const refusedIn = <F extends string>(form: F, status: number, failure: Failure) =>
  fail(status, { form, failure })

export const actions = {
  async end({ locals: { api }, request }) {
    const id = String((await request.formData()).get('id'))
    const answer = await api.office.account.sessions[':id'].$delete({ param: { id } })
    if (!answer.ok) return refusedIn('end', answer.status, await failureOf(answer))
    redirect(303, '?ended')
  },

  async endAll({ locals: { api } }) {
    await ok(api.office.account.sessions.$delete())
    redirect(303, '/sign-in?out')
  },

  async password({ locals: { api }, request }) {
    const result = await submit(await request.formData(), NewPassword, (json) =>
      api.office.account.password.$post({ json }),
    )
    if ('done' in result) redirect(303, '?changed')
    return refusedIn('password', result.status, result.data.failure)
  },

  async begin({ locals: { api }, request }) {
    const result = await submit(await request.formData(), Proof, (json) =>
      api.office.account['second-factor'].$post({ json }),
    )
    if ('done' in result) redirect(303, '/sign-in/enrol?to=/office/account')
    return refusedIn('begin', result.status, result.data.failure)
  },

  async off({ locals: { api }, request }) {
    const result = await submit(await request.formData(), Proof, (json) =>
      api.office.account['second-factor'].off.$post({ json }),
    )
    if ('done' in result) redirect(303, '?off')
    return refusedIn('off', result.status, result.data.failure)
  },

  // The new codes are shown by the answer to this very form, and nowhere else.
  async codes({ locals: { api }, request }) {
    const result = await submit(await request.formData(), Proof, (json) =>
      api.office.account['recovery-codes'].$post({ json }),
    )
    if ('done' in result) return { codes: result.done.recoveryCodes }
    return refusedIn('codes', result.status, result.data.failure)
  },
} satisfies Actions
