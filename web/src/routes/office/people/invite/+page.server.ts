import { fail } from '@sveltejs/kit'
import { Delivery, NewInvitation } from 'shared/people'

import { ok, sentOf, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { shownLink } from '../link.ts'

export const load: PageServerLoad = async ({ locals: { api } }) => ({
  units: await ok(api.office['people-units'].$get({ query: {} })),
})

/** What was typed, with every role ticked. */
async function typed(request: Request): Promise<FormData> {
  const form = await request.formData()
  form.set('roles', form.getAll('roles').join(' '))
  return form
}

export const actions = {
  async find({ locals: { api }, request }) {
    const form = await typed(request)
    const q = String(form.get('unitSearch') ?? '')
    return { sent: sentOf(form), units: await ok(api.office['people-units'].$get({ query: { q } })) }
  },
  async invite({ locals: { api }, request, url }) {
    const form = await typed(request)
    const by = Delivery.shape.by.catch('hand').parse(form.get('by'))
    const result = await submit(form, NewInvitation, (invitation) =>
      api.office.invitations.$post({ json: { invitation, by } }),
    )
    if (!('done' in result)) {
      const q = String(form.get('unitSearch') ?? '')
      const units = await ok(api.office['people-units'].$get({ query: { q } }))
      return fail(result.status, { ...result.data, units })
    }
    const { name, email } = sentOf(form)
    return { invited: { name: name!, email: email!, ...shownLink(url.origin, 'invitation', result.done) } }
  },
} satisfies Actions
