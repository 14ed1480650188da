import { fail } from '@sveltejs/kit'
import { NewAnswer } from 'shared/answers'
import { OpinionFilter } from 'shared/opinion-filter'
import { wordDiff } from 'shared/word-diff'

import { asOfIn } from '#lib/as-of.ts'
import { since } from '#lib/opinion/since.ts'
import { failureOf, ok, sentOf, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

const names = Object.keys(OpinionFilter.shape) as (keyof OpinionFilter)[]

type Filter = Partial<Record<keyof OpinionFilter | 'asOf', string>>

/** What an address asks for. A section and a theme are of one draft (`of`): picked for another one they say nothing. */
function askedIn({ searchParams }: URL): Filter {
  const asked: Filter = Object.fromEntries(
    names.flatMap((name) => (searchParams.get(name) ? [[name, searchParams.get(name)!]] : [])),
  )
  const of = searchParams.get('of')
  if (of !== null && of !== asked.draft) for (const name of ofDraft) delete asked[name]
  if (asked.disposition === 'pending') {
    delete asked.disposition
    asked.answered = 'no'
  }
  return asked
}

const ofDraft = ['section', 'theme', 'also', 'paragraph', 'campaign', 'addition'] as const

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const asked = askedIn(url)
  const understood = OpinionFilter.safeParse(asked).success
  const asOf = asOfIn(url)
  const sought = url.searchParams.get('unitName')?.trim() ?? ''
  const { units: found } = sought
    ? await ok(api.office.units.$get({ query: { q: sought, ...asOf } }))
    : { units: [] }
  const filter: Filter = { ...(understood ? asked : {}), ...asOf }
  // A name typed anew takes the place of the unit chosen before; the only one it can mean is taken at once.
  if (sought) delete filter.unit
  if (found.length === 1) filter.unit = found[0]!.id
  const after = url.searchParams.get('after') ?? ''

  const param = filter.draft ? { id: filter.draft } : null
  const [list, drafts, chosen, sections, themes] = await Promise.all([
    ok(api.office.opinions.$get({ query: { ...filter, after } as never })),
    ok(api.office.drafts.$get()),
    filter.unit ? ok(api.office.units.$get({ query: { id: filter.unit, ...asOf } })) : { units: [] },
    param ? ok(api.office.drafts[':id'].answers.$get({ param })).then((it) => it.sections) : [],
    param ? ok(api.office.drafts[':id']['theme-names'].$get({ param })).then((it) => it.themes) : [],
  ])
  const history = await historyOf(api, list.opinions)
  return {
    filter,
    understood,
    after,
    total: list.total,
    tooFew: list.tooFew,
    hidden: 'hidden' in list ? list.hidden : 0,
    toldUntil: list.toldUntil,
    next: list.next,
    opinions: list.opinions.map(({ wordingBody, became, ...opinion }) => ({
      ...opinion,
      ...history(opinion.id),
      since: since(wordingBody, became),
      wording: wordingBody,
      diff: opinion.suggestedWording === null ? null : wordDiff(wordingBody ?? '', opinion.suggestedWording),
    })),
    drafts: drafts.map(({ id, title, consultationId, consultationTitle }) => ({
      id,
      title,
      consultationId,
      consultationTitle,
    })),
    sought,
    found: found.length === 1 ? [] : found.map(({ id, name, code }) => ({ id, name, code })),
    unitName: chosen.units[0]?.name ?? null,
    sections: sections.map(({ number, title }) => ({ number, title })),
    themes,
  }
}

type Api = App.Locals['api']
type Listed = { id: string; draftId: string | null }

/** Who answered the opinions of a page, by the draft they are on. */
async function historyOf(api: Api, opinions: readonly Listed[]) {
  const drafts = Map.groupBy(
    opinions.filter(({ draftId }) => draftId !== null),
    ({ draftId }) => draftId!,
  )
  const found = await Promise.all(
    [...drafts].map(([id, some]) =>
      ok(
        api.office.drafts[':id']['answer-history'].$get({
          param: { id },
          query: { ids: some.map((it) => it.id).join(',') },
        }),
      ),
    ),
  )
  const steps = Map.groupBy(
    found.flatMap(({ opinions }) => opinions),
    ({ opinionId }) => opinionId,
  )
  const seen = new Map(found.flatMap((it) => it.seen.map(({ id, seen }) => [id, seen] as const)))
  return (id: string) => ({ history: steps.get(id) ?? [], seen: seen.get(id) ?? '' })
}

export const actions = {
  async withdraw({ locals: { api }, request }) {
    const sent = sentOf(await request.formData())
    const answer = await api.office.opinions[':id'].answer.$delete({
      param: { id: sent.id ?? '' },
      query: { seen: sent.seen ?? '' },
    })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent })
    return { withdrawn: await answer.json() }
  },
  async answer({ locals: { api }, request }) {
    const form = await request.formData()
    const param = { id: String(form.get('id')) }
    return submit(form, NewAnswer, (json) => api.office.opinions[':id'].answer.$put({ param, json }))
  },
} satisfies Actions
