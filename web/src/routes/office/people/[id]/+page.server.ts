import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { LastDay, NewReset, NewRole } from 'shared/people'

import { asOfIn } from '#lib/as-of.ts'
import { failureOf, ok, sentOf, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { shownLink } from '../link.ts'

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, url }) => {
  const asOf = asOfIn(url)
  const [{ roles: held, ...shown }, units] = await Promise.all([
    ok(api.office.people[':id'].$get({ param: { id }, query: asOf })),
    ok(api.office['people-units'].$get({ query: {} })),
  ])
  const asked = (name: string) => held.find((role) => role.id === url.searchParams.get(name))
  return {
    ...shown,
    held,
    units,
    asOf: asOf.asOf ?? null,
    ending: asked('end'),
    changing: asked('change'),
    deactivating: url.searchParams.has('deactivate'),
    resettingFactor: url.searchParams.has('second-factor'),
    done: url.searchParams.get('done') ?? '',
  }
}

type Event = RequestEvent<{ id: string }>

/** Sends something without a form to fill in; done, the page is asked for again and says so. */
async function simply(event: Event, what: 'deactivate' | 'reactivate', done: string) {
  const { id } = event.params
  const answer = await event.locals.api.office.people[':id'][what].$post({ param: { id } })
  if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent: {} })
  redirect(303, `/office/people/${id}?done=${done}`)
}

export const actions = {
  async find({ locals: { api }, request }) {
    const form = await request.formData()
    const q = String(form.get('unitSearch') ?? '')
    return { sent: sentOf(form), units: await ok(api.office['people-units'].$get({ query: { q } })) }
  },
  async give({ locals: { api }, request, params: { id } }) {
    const form = await request.formData()
    const result = await submit(form, NewRole, (json) =>
      api.office.people[':id'].roles.$post({ param: { id }, json }),
    )
    if ('done' in result) redirect(303, `/office/people/${id}?done=given`)
    const q = String(form.get('unitSearch') ?? '')
    const units = await ok(api.office['people-units'].$get({ query: { q } }))
    return fail(result.status, { ...result.data, units })
  },
  async end({ locals: { api }, request, params: { id } }) {
    const grantId = String((await request.formData()).get('grantId'))
    const answer = await api.office.people[':id'].roles[':grantId'].end.$post({ param: { id, grantId } })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent: {} })
    redirect(303, `/office/people/${id}?done=ended`)
  },
  async change({ locals: { api }, request, params: { id } }) {
    const form = await request.formData()
    const grantId = String(form.get('grantId'))
    const result = await submit(form, LastDay, (json) =>
      api.office.people[':id'].roles[':grantId']['last-day'].$put({ param: { id, grantId }, json }),
    )
    if ('done' in result) redirect(303, `/office/people/${id}?done=changed`)
    return fail(result.status, { failure: result.data.failure, sent: {}, lastOn: result.data.sent.lastOn })
  },
  deactivate: (event) => simply(event, 'deactivate', 'deactivated'),
  reactivate: (event) => simply(event, 'reactivate', 'reactivated'),
  async secondFactor({ locals: { api }, params: { id } }) {
    const answer = await api.office.people[':id']['second-factor'].reset.$post({ param: { id } })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent: {} })
    redirect(303, `/office/people/${id}?done=secondFactor`)
  },
  async reset({ locals: { api }, request, params: { id }, url }) {
    const result = await submit(await request.formData(), NewReset, (json) =>
      api.office.people[':id'].reset.$post({ param: { id }, json }),
    )
    if (!('done' in result)) return fail(result.status, { failure: result.data.failure, sent: {} })
    return { reset: shownLink(url.origin, 'password', result.done) }
  },
} satisfies Actions
