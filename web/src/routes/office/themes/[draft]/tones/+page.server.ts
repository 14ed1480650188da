import { fail } from '@sveltejs/kit'
import { invalid } from 'shared/errors'
import { ToneConfirmation } from 'shared/tones'

import { failureOf, ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const after = url.searchParams.get('after') ?? ''
  const query = { after, show: url.searchParams.get('show') === 'confirmed' ? 'confirmed' : 'open' }
  const read = await ok(
    api.office.drafts[':id'].tones.$get({ param: { id: params.draft }, query: query as never }),
  )
  return { ...read, after }
}

export const actions = {
  async confirm({ locals: { api }, params, request }) {
    const form = await request.formData()
    const parsed = ToneConfirmation.safeParse({
      opinion: form.get('opinion'),
      tone: form.get('tone') || null,
    })
    if (!parsed.success) return fail(422, { failure: invalid(parsed.error) })
    const answer = await api.office.drafts[':id'].tones.$put({
      param: { id: params.draft },
      json: parsed.data,
    })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    return { tone: parsed.data.tone }
  },
  async learn({ locals: { api }, params }) {
    const answer = await api.office.drafts[':id']['tone-learning'].$post({ param: { id: params.draft } })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    return { learning: true }
  },
} satisfies Actions
