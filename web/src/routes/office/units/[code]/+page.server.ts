import { error, fail, redirect } from '@sveltejs/kit'
import { explain } from 'shared/words/errors'

import { failureOf, ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const links = await ok(api.office.links.$get())
  const link = links.find(({ code }) => code === params.code)
  if (!link) error(404, explain({ reason: 'link.missing' }), { reason: 'link.missing' })
  return { link, closing: url.searchParams.has('close') }
}

export const actions = {
  async close({ locals: { api }, params }) {
    const answer = await api.office.links[':code'].close.$post({ param: params })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    redirect(303, '/office/units?closed')
  },
} satisfies Actions
