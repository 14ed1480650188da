import { fail, redirect } from '@sveltejs/kit'
import { NewAnswer } from 'shared/answers'
import { invalid } from 'shared/errors'
import { vietnamDay } from 'shared/format'
import { stances } from 'shared/opinions'
import { NewAnalysis, ThemeName } from 'shared/themes'

import { asOfIn } from '#lib/as-of.ts'
import { failureOf, ok, sentOf, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

/** How many themes are shown before one asks for all. */
const SHOWN = 20

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const section = url.searchParams.get('section') ?? ''
  const param = { id: params.draft }
  const asOf = asOfIn(url)
  const [{ themes, ...rest }, { counts }, given] = await Promise.all([
    ok(api.office.drafts[':id'].themes.$get({ param, query: { ...(section ? { section } : {}), ...asOf } })),
    ok(api.office.drafts[':id'].answers.$get({ param })),
    ok(api.office.drafts[':id']['answer-history'].$get({ param, query: { ids: '' } })),
  ])
  const shown = url.searchParams.has('all') ? themes : themes.slice(0, SHOWN)
  return {
    ...rest,
    section,
    asOf: asOf.asOf ?? null,
    today: vietnamDay(new Date()),
    now: new Date().toISOString(),
    received: counts.reduce((sum, row) => sum + row.opinions, 0),
    total: themes.length,
    mixedBelow: themes.slice(shown.length).filter((theme) => theme.mixed).length,
    themes: shown.map((theme) => ({
      ...theme,
      name: theme.givenLabel || theme.label,
      history: given.themes
        .filter(({ themeId }) => themeId === theme.id)
        .map((it) => ({ ...it, theme: null })),
      stances: Object.fromEntries(stances.map((stance) => [stance, theme.stances[stance] ?? 0])) as Record<
        (typeof stances)[number],
        number
      >,
    })),
  }
}

export const actions = {
  async start({ locals: { api }, params, request }) {
    const sent = sentOf(await request.formData())
    const parsed = NewAnalysis.safeParse(sent)
    if (!parsed.success) return fail(422, { failure: invalid(parsed.error), sent })
    const answer = await api.office.drafts[':id'].analysis.$post({
      param: { id: params.draft },
      json: parsed.data,
    })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent })
    redirect(303, `/office/themes/${params.draft}`)
  },
  async cancel({ locals: { api }, params }) {
    const answer = await api.office.drafts[':id'].analysis.$delete({ param: { id: params.draft } })
    if (!answer.ok)
      return fail(answer.status, { failure: await failureOf(answer), sent: {} as Record<string, string> })
    redirect(303, `/office/themes/${params.draft}`)
  },
  async rename({ locals: { api }, request }) {
    const form = await request.formData()
    const param = { id: String(form.get('id')) }
    return submit(form, ThemeName, (json) => api.office.themes[':id'].$patch({ param, json }))
  },
  async withdraw({ locals: { api }, request }) {
    const sent = sentOf(await request.formData())
    const answer = await api.office.themes[':id'].answer.$delete({ param: { id: sent.id ?? '' } })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent })
    return { withdrawn: await answer.json() }
  },
  async answer({ locals: { api }, request }) {
    const form = await request.formData()
    const param = { id: String(form.get('id')) }
    return submit(form, NewAnswer, (json) => api.office.themes[':id'].answer.$put({ param, json }))
  },
} satisfies Actions
