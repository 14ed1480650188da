import { fail } from '@sveltejs/kit'
import { AnswerMany, WithdrawMany } from 'shared/answers'
import { invalid } from 'shared/errors'
import { GONE_SECTION } from 'shared/gone-section'
import { wordDiff } from 'shared/word-diff'
import { answerDeskWords } from 'shared/words/answer-desk'
import { answeringWords } from 'shared/words/answering'
import { versionWords } from 'shared/words/versions'

import { failureOf, ok, sentOf } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const asked = Object.fromEntries(
    ['desk', 'section', 'campaign', 'state', 'after'].map((name) => [name, url.searchParams.get(name) ?? '']),
  ) as Record<'desk' | 'section' | 'campaign' | 'state' | 'after', string>
  const param = { id: params.draft }
  const general = asked.section === 'general'
  const numbered = /^\d+$/.test(asked.section) ? Number(asked.section) : null
  await ok(api.office.drafts[':id'].answering.$put({ param, json: { section: numbered } }))
  const { sections, counts, generalCounts, themes, opinions, others, ...read } = await ok(
    api.office.drafts[':id'].answering.$get({ param, query: asked as never }),
  )
  const { opinions: steps } = await ok(
    api.office.drafts[':id']['answer-history'].$get({
      param,
      query: { ids: opinions.map(({ id }) => id).join(','), general: general ? 'yes' : 'no' } as never,
    }),
  )
  const historyOf = Map.groupBy(steps, (it) => it.opinionId)
  const total = (rows: typeof counts) => rows.reduce((sum, row) => sum + row.opinions, 0)
  const place = (key: string, title: string, rows: typeof counts) => ({
    key,
    title,
    opinions: total(rows),
    answered: total(rows.filter((row) => row.disposition !== null)),
  })
  const of = (number: number | null) => counts.filter((row) => row.sectionNumber === number)
  const titleOf = new Map(sections.map(({ number, title }) => [number, title]))
  return {
    ...read,
    ...asked,
    general,
    desk: asked.desk === 'themes' && !general ? ('themes' as const) : ('opinions' as const),
    state: asked.state === 'all' ? ('all' as const) : ('pending' as const),
    presentSection: numbered,
    others: others.map(({ name, sectionNumber }) => {
      const title = sectionNumber === null ? undefined : titleOf.get(sectionNumber)
      return title ? answerDeskWords.otherAt(name, title) : name
    }),
    places: [
      place('', answerDeskWords.everything, counts),
      ...sections.map(({ number, title }) => place(String(number), title, of(number))),
      ...[place(String(GONE_SECTION), versionWords.goneSection, of(GONE_SECTION))].filter(
        (it) => it.opinions > 0,
      ),
      place('none', answeringWords.wholeDraft, of(null)),
      ...[place('general', answerDeskWords.general, generalCounts)].filter(
        (it) => general || it.opinions > 0,
      ),
    ],
    opinions: opinions.map(({ wordingBody, became: _, ...it }) => ({
      ...it,
      wording: wordingBody,
      diff: it.suggestedWording === null ? null : wordDiff(wordingBody ?? '', it.suggestedWording),
      history: historyOf.get(it.id) ?? [],
    })),
    themes: themes.map((it) => ({ ...it, name: it.givenLabel || it.label, quotes: it.quotes.slice(0, 2) })),
  }
}

/** Whether what is answered is on the congress in general. */
const isGeneral = (form: FormData) => form.get('general') === 'yes'

/** What was chosen, as `id~seen` in each box. */
const chosenIn = (form: FormData, name: string) =>
  form.getAll(name).map((it) => {
    const [id, seen] = String(it).split('~')
    return { id, seen }
  })

export const actions = {
  async answer({ locals: { api }, params, request }) {
    const form = await request.formData()
    const sent = sentOf(form)
    const given = { disposition: sent.disposition, reason: sent.reason }
    const boxes = { opinions: chosenIn(form, 'opinion'), themes: chosenIn(form, 'theme') }
    const parsed = AnswerMany.safeParse({ ...given, ...boxes, general: isGeneral(form) })
    const chosen = [...boxes.opinions, ...boxes.themes].map(({ id }) => id!)
    if (!parsed.success) return fail(422, { failure: invalid(parsed.error), sent, chosen })
    const answer = await api.office.drafts[':id']['answer-acts'].$post({
      param: { id: params.draft },
      json: parsed.data,
    })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent, chosen })
    return { answered: await answer.json() }
  },
  async withdraw({ locals: { api }, params, request }) {
    const form = await request.formData()
    const sent = sentOf(form)
    const boxes = { opinions: chosenIn(form, 'opinion'), themes: chosenIn(form, 'theme') }
    const parsed = WithdrawMany.safeParse({ ...boxes, general: isGeneral(form) })
    const chosen = [...boxes.opinions, ...boxes.themes].map(({ id }) => id!)
    if (!parsed.success) return fail(422, { failure: invalid(parsed.error), sent, chosen })
    const answer = await api.office.drafts[':id']['answer-withdrawals'].$post({
      param: { id: params.draft },
      json: parsed.data,
    })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent, chosen })
    return { withdrawn: await answer.json() }
  },
  async undo({ locals: { api }, params, request }) {
    const general = isGeneral(await request.formData()) ? 'yes' : 'no'
    const answer = await api.office.drafts[':id']['answer-acts'].latest.$delete({
      param: { id: params.draft },
      query: { general } as never,
    })
    if (!answer.ok)
      return fail(answer.status, {
        failure: await failureOf(answer),
        sent: {} as Record<string, string>,
        chosen: [] as string[],
      })
    return { undone: true }
  },
} satisfies Actions
