import { fail } from '@sveltejs/kit'
import { invalid } from 'shared/errors'
import { Decision, ModerationList } from 'shared/moderation'
import { anyMay } from 'shared/powers'

import { failureOf, ok, sentOf } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { piecesOf, spansIn } from './pieces.ts'

export const load: PageServerLoad = async ({ locals: { api }, url, parent }) => {
  const { roles } = await parent()
  const list = ModerationList.catch('due').parse(url.searchParams.get('list'))
  const after = url.searchParams.get('after') ?? ''
  if (!anyMay(roles, 'readModeration')) return { list, after, read: null }
  const read = await ok(api.office.moderation.$get({ query: { list, after } }))
  const opinions = read.opinions.map(({ found, ...it }) => ({
    ...it,
    suggestions: found.body.length + found.suggestedWording.length,
    body: it.body,
    pieces: piecesOf('body', it.body, found.body),
    wordingPieces: piecesOf('wording', it.suggestedWording ?? '', found.suggestedWording),
  }))
  return { list, after, read: { ...read, opinions } }
}

/** What a form asks for: each reason to hide has a button of its own. */
function asked(form: FormData): unknown {
  const reason = form.get('hide')
  if (reason !== null) return { act: 'hide', reason }
  const chosen = form.getAll('span').map(String)
  const named = String(form.get('as') ?? 'person')
  return {
    act: form.get('act'),
    was: form.get('was') ?? undefined,
    body: spansIn('body', chosen, named),
    suggestedWording: spansIn('wording', chosen, named),
    forGood: form.get('forGood') === 'yes',
  }
}

export const actions = {
  async decide({ locals: { api }, request }) {
    const form = await request.formData()
    const sent = sentOf(form)
    const parsed = Decision.safeParse(asked(form))
    if (!parsed.success) return fail(422, { failure: invalid(parsed.error), sent })
    const id = String(form.get('id'))
    const answer = await api.office.moderation[':id'].$post({ param: { id }, json: parsed.data })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent })
    return { done: { id, act: (await answer.json()).act } }
  },
} satisfies Actions
