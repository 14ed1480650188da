import { fail, redirect } from '@sveltejs/kit'
import { Delivery } from 'shared/people'

import { failureOf, ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { shownLink } from '../link.ts'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const after = url.searchParams.get('after') ?? ''
  const list = await ok(api.office.invitations.$get({ query: { after } }))
  const revoking = list.invitations.find(({ id }) => id === url.searchParams.get('revoke'))
  return { ...list, after, revoking, revoked: url.searchParams.has('revoked') }
}

export const actions = {
  async again({ locals: { api }, request, url }) {
    const form = await request.formData()
    const id = String(form.get('id'))
    const by = Delivery.shape.by.catch('hand').parse(form.get('by'))
    const answer = await api.office.invitations[':id'].again.$post({ param: { id }, json: { by } })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    const names = { name: String(form.get('name')), email: String(form.get('email')) }
    return { invited: { ...names, ...shownLink(url.origin, 'invitation', await answer.json()) } }
  },
  async revoke({ locals: { api }, request }) {
    const id = String((await request.formData()).get('id'))
    const answer = await api.office.invitations[':id'].revoke.$post({ param: { id } })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    redirect(303, '/office/people/invitations?revoked')
  },
} satisfies Actions
