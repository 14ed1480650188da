import { fail } from '@sveltejs/kit'
import { invalid } from 'shared/errors'
import { ThemeDecision, ThemeName } from 'shared/themes'

import { failureOf, ok, sentOf, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const query = Object.fromEntries(
    ['theme', 'after'].flatMap((name) => {
      const value = url.searchParams.get(name)
      return value ? [[name, value]] : []
    }),
  )
  const read = await ok(api.office.drafts[':id'].sorting.$get({ param: { id: params.draft }, query }))
  return { ...read, after: url.searchParams.get('after') }
}

export const actions = {
  async decide({ locals: { api }, params, request }) {
    const form = await request.formData()
    const sent = sentOf(form)
    const parsed = ThemeDecision.safeParse({
      ...sent,
      from: sent.kind === 'merge' ? form.getAll('with') : sent.from === 'singular' ? null : sent.from,
      opinions: form.getAll('opinion'),
    })
    if (!parsed.success) return fail(422, { failure: invalid(parsed.error), sent })
    const answer = await api.office.drafts[':id']['theme-decisions'].$post({
      param: { id: params.draft },
      json: parsed.data,
    })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent })
    return { decided: true }
  },
  async undo({ locals: { api }, params, request }) {
    const decision = String((await request.formData()).get('decision'))
    const answer = await api.office.drafts[':id']['theme-decisions'][':decision'].$delete({
      param: { id: params.draft, decision },
    })
    if (!answer.ok)
      return fail(answer.status, { failure: await failureOf(answer), sent: {} as Record<string, string> })
    return { undone: await answer.json() }
  },
  async rename({ locals: { api }, request }) {
    const form = await request.formData()
    const param = { id: String(form.get('theme')) }
    return submit(form, ThemeName, (json) => api.office.themes[':id'].$patch({ param, json }))
  },
} satisfies Actions
