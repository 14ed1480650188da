import { fail, redirect } from '@sveltejs/kit'
import type { AlignmentEntry, AlignmentState } from 'shared/alignment'
import { printedLabel } from 'shared/printed-label'
import { mayBeTurned } from 'shared/turned-round'
import { Carrying, type Fate, VersionPublication } from 'shared/versions'
import { wordDiff } from 'shared/word-diff'

import { ok, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

/** How many fates one page shows. */
const SHOWN = 40
/** How many blocks around the place of a removed paragraph are offered. */
const AROUND = 2

const order: AlignmentState[] = ['changed', 'split', 'merged', 'removed', 'new', 'moved', 'kept']

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const { fates, old, now, ...rest } = await ok(api.office.imports[':id'].version.$get({ param: params }))
  const read = (text: string, label: string | null) => (label ? `${printedLabel(label)} ${text}` : text)
  const opinionsOn = (it: Fate) => it.old.reduce((sum, at) => sum + old[at]!.opinions, 0)
  const textOf = (blocks: { text: string }[], at: readonly number[]) =>
    at.map((it) => blocks[it]!.text).join('\n\n')
  const isTurned = (it: AlignmentEntry) =>
    it.state === 'changed' && mayBeTurned(textOf(old, it.old), textOf(now, it.new))
  const rank = (it: Fate) => [
    // Where opinions are at stake comes first: those without a place, what may say the opposite now, then the least alike.
    opinionsOn(it) > 0 ? 0 : 1,
    isTurned(it) ? 0 : it.state === 'new' ? 1 : it.score,
    order.indexOf(it.state),
  ]
  const asked = fates
    .map((fate, at) => ({ ...fate, at, rank: rank(fate) }))
    .filter(({ state, byHand }) => byHand || state !== 'kept')
    .sort((a, b) => a.rank.map((it, at) => it - b.rank[at]!).find((it) => it !== 0) ?? a.at - b.at)
  const from = Math.max(0, Number.parseInt(url.searchParams.get('from') ?? '0', 10) || 0)
  const shown = asked.slice(from, from + SHOWN).map(({ state, score, byHand, at, ...fate }) => {
    const olds = fate.old.map((o) => {
      const { id, text, label, opinions } = old[o]!
      return { id, number: o + 1, text: read(text, label), opinions }
    })
    const nows = fate.new.map((n) => ({ number: n + 1, text: read(now[n]!.text, now[n]!.label) }))
    const texts = [olds, nows].map((all) => all.map((it) => it.text).join('\n\n'))
    return {
      state,
      score,
      byHand,
      turned: isTurned({ state, score, old: fate.old, new: fate.new }),
      key: `${fate.old.join('-')}.${fate.new.join('-')}`,
      old: olds,
      now: nows,
      parts:
        olds.length > 0 && nows.length > 0 && texts[0] !== texts[1] ? wordDiff(texts[0]!, texts[1]!) : [],
      around: state === 'removed' ? around(fates, at, now) : [],
    }
  })
  const counts = Object.fromEntries(
    [...Map.groupBy(fates, ({ state }) => state)].map(([state, all]) => [state, all.length]),
  ) as Partial<Record<AlignmentState, number>>
  return {
    ...rest,
    shown,
    from,
    size: SHOWN,
    total: asked.length,
    counts,
    saved: url.searchParams.get('saved'),
  }
}

/** The blocks of the new version around the place where a paragraph stood. */
function around(fates: Fate[], at: number, now: { text: string }[]) {
  const before =
    fates
      .slice(0, at)
      .findLast((it) => it.new.length > 0)
      ?.new.at(-1) ?? -1
  return [...now.keys()]
    .slice(Math.max(0, before - AROUND + 1), before + AROUND + 1)
    .map((n) => ({ number: n + 1, text: now[n]!.text.slice(0, 120) }))
}

export const actions = {
  async carry({ locals: { api }, params, request, url }) {
    const form = await request.formData()
    const numbers = String(form.get('number') ?? '').trim()
    if (!/^(\d+([\s,;]+\d+)*)?$/.test(numbers))
      return fail(422, { failure: { reason: 'carry.number' }, from: form.get('from') })
    const to = (numbers.match(/\d+/g) ?? []).map((number) => Number(number) - 1)
    const from = String(form.get('from'))
    const outcome = await submit(form, Carrying, (json) =>
      api.office.imports[':id'].carry.$post({
        param: params,
        json: { ...json, to, undo: String(json.undo) },
      }),
    )
    const page = url.searchParams.get('from') ?? '0'
    if ('done' in outcome) redirect(303, `?from=${page}&saved=${from}#f-${from}`)
    return fail(outcome.status, { failure: outcome.data.failure, from })
  },
  async publish({ locals: { api }, params, request }) {
    const outcome = await submit(await request.formData(), VersionPublication, (json) =>
      api.office.imports[':id']['publish-version'].$post({ param: params, json }),
    )
    if ('done' in outcome) redirect(303, `/office/drafts/${outcome.done.id}?renewed`)
    return fail(outcome.status, { failure: outcome.data.failure, from: null })
  },
} satisfies Actions
