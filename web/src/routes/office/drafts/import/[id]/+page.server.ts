import { fail, redirect } from '@sveltejs/kit'
import { type BlockKind, blockKinds } from 'shared/outline'

import { failureOf, ok, sentOf } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { changeFrom } from './change.ts'

/** Blocks on one page: enough to see where one is, few enough to open at once on an office PC. */
const SHOWN = 150

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const {
    blocks,
    doubts,
    consultations: _,
    ...rest
  } = await ok(api.office.imports[':id'].$get({ param: params }))
  const asked = Number.parseInt(url.searchParams.get('at') ?? '0', 10) || 0
  const at = Math.max(0, Math.min(asked, blocks.length - 1))
  const from = at - (at % SHOWN)
  const outline = blocks.flatMap((block, index) =>
    block.kind === 'heading'
      ? [
          {
            index,
            level: block.level ?? 1,
            title: [block.label, block.text].filter(Boolean).join('. ').slice(0, 120),
          },
        ]
      : [],
  )
  const counts = Object.fromEntries(
    blockKinds.map((kind) => [kind, blocks.filter((block) => block.kind === kind).length]),
  ) as Record<BlockKind, number>
  return {
    ...rest,
    at,
    from,
    shown: SHOWN,
    total: blocks.length,
    blocks: blocks.slice(from, from + SHOWN),
    doubts: doubts.filter((it) => it.at >= from && it.at < from + SHOWN),
    doubtful: [...new Set(doubts.map((it) => it.at))],
    outline,
    counts,
  }
}

export const actions = {
  async change({ locals: { api }, params, request }) {
    const sent = sentOf(await request.formData())
    const asked = changeFrom(sent)
    if ('reason' in asked) return fail(422, { failure: { reason: asked.reason }, sent })
    const answer = await api.office.imports[':id'].changes.$post({
      param: params,
      json: { revision: Number(sent.revision), change: asked.change },
    })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent })
    const at = Number(sent.at) || 0
    redirect(303, `?at=${at}#b-${at}`)
  },
} satisfies Actions
