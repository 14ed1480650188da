import { randomUUID } from 'node:crypto'

import { fail, redirect } from '@sveltejs/kit'
import { NewRequest, requestKinds } from 'shared/rights'

import { ok, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const [{ deadlines }, me] = await Promise.all([ok(api.rights.$get()), api.office.me.$get()])
  const asked = url.searchParams.get('kind')
  return {
    deadlines: Object.fromEntries(deadlines.map(({ kind, days }) => [kind, days])),
    staff: me.ok ? (await me.json()).name : null,
    kind: requestKinds.find((it) => it === asked) ?? null,
    submission: randomUUID(),
  }
}

export const actions = {
  async default({ locals: { api }, request }) {
    const form = await request.formData()
    const asStaff = form.get('asStaff') === 'yes'
    const result = await submit(form, NewRequest, (json) =>
      asStaff ? api.office['own-requests'].$post({ json }) : api.rights.$post({ json }),
    )
    if ('done' in result) redirect(303, `/rights/${result.done.reference}/${result.done.key}?sent`)
    return fail(result.status, result.data)
  },
} satisfies Actions
