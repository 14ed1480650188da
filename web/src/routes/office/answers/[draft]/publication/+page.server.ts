import { Publishing } from 'shared/publication'
import { fail } from '@sveltejs/kit'

import { failureOf, ok, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params }) =>
  ok(api.office.drafts[':id'].publication.$get({ param: { id: params.draft } }))

export const actions = {
  async publish({ locals: { api }, params, request }) {
    const param = { id: params.draft }
    return submit(await request.formData(), Publishing, (json) =>
      api.office.drafts[':id'].publication.$put({ param, json }),
    )
  },
  async unpublish({ locals: { api }, params }) {
    const answer = await api.office.drafts[':id'].publication.$delete({ param: { id: params.draft } })
    if (!answer.ok)
      return fail(answer.status, { failure: await failureOf(answer), sent: {} as Record<string, string> })
    return { done: await answer.json() }
  },
} satisfies Actions
