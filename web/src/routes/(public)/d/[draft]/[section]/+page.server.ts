import { randomUUID } from 'node:crypto'

import { redirect } from '@sveltejs/kit'

import { pieces } from '#lib/opinion/marked.ts'
import { shownOpinion } from '#lib/opinion/own-opinion.ts'
import { ok } from '#lib/server/api.ts'
import { rewrite, send, unlessGone, withdraw } from '#lib/server/saying.ts'
import { openDraft } from '../open-draft.ts'
import type { Actions, PageServerLoad, PageServerLoadEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const found = await unlessGone(event.request, sectionOf(event))
  return { section: found?.section ?? null, receiptKey: found?.receiptKey ?? null }
}

export const actions = { send, rewrite, withdraw } satisfies Actions

// Tracks no search parameters: opening a form changes the address and needs nothing from the server.
async function sectionOf(event: PageServerLoadEvent) {
  const { locals, params } = event
  await openDraft({ locals }, params.draft)
  const answer = await locals.api.drafts[':slug'].sections[':section'].$get({
    param: { slug: params.draft, section: params.section },
  })
  // What was typed here before is refused where it was sent, never led elsewhere.
  const sought = event.request.method === 'GET' && event.untrack(() => event.url.searchParams.get('p'))
  if (sought && (answer.status as number) === 404) await leadOn(event, sought)
  const { draft, section, sections, paragraphs, receiptKey } = await ok(Promise.resolve(answer))
  if (sought && !paragraphs.some(({ id, took }) => id === sought || took.includes(sought)))
    await leadOn(event, sought)
  const shown = {
    draft: {
      slug: draft.slug,
      title: draft.title,
      state: draft.state,
      opensAt: draft.opensAt,
      closesAt: draft.closesAt,
      toldUntil: draft.toldUntil,
      hasResponses: draft.hasResponses,
    },
    place: { consultationId: draft.consultationId, versionId: draft.versionId },
    section: { number: section.number, title: section.title },
    sections: sections.length,
    blocks: paragraphs.map(({ id, kind, level, label, body, tableRow, count, marks, mine, change, took }) => {
      const own = mine.flatMap(({ quote }) =>
        quote?.start == null
          ? []
          : [{ start: quote.start, end: quote.start + (quote.now ?? quote.exact).length }],
      )
      // Cut here, where it costs the phone nothing; most paragraphs are one piece.
      const parts = own.length + marks.length === 0 ? null : pieces(body, own, marks)
      const rest = { change, mine: mine.map(shownOpinion), took: took.length > 0 ? took : undefined }
      return { id, kind, level, label, body, tableRow, parts, count, ...rest }
    }),
    submissionId: randomUUID(),
  }
  return { section: shown, receiptKey }
}

/** To where a paragraph stands in the newest version; to the contents, which say so, when it stands nowhere. */
async function leadOn({ locals, params }: PageServerLoadEvent, id: string): Promise<never> {
  const { blocks } = await ok(locals.api.drafts[':slug'].whole.$get({ param: { slug: params.draft } }))
  const now = blocks.find((it) => it.id === id)?.sectionNumber
  redirect(307, now ? `/d/${params.draft}/${now}?p=${id}#p-${id}` : `/d/${params.draft}?gone`)
}
