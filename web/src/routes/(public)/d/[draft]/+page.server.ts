import { randomUUID } from 'node:crypto'

import { shownOpinion } from '#lib/opinion/own-opinion.ts'
import { ok } from '#lib/server/api.ts'
import { rewrite, send, unlessGone, withdraw } from '#lib/server/saying.ts'
import { openDraft } from './open-draft.ts'
import type { Actions, PageServerLoad, PageServerLoadEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const found = await unlessGone(event.request, outlineOf(event))
  return { outline: found?.outline ?? null, receiptKey: found?.receiptKey ?? null }
}

export const actions = { send, rewrite, withdraw } satisfies Actions

async function outlineOf({ locals, params }: PageServerLoadEvent) {
  const { draft, sections, headings, front, receiptKey } = await openDraft({ locals }, params.draft)
  const { consultations } = await ok(locals.api.mine.$get())
  const given = consultations.find((it) => it.id === draft.consultationId)?.opinions ?? []
  const here = given.filter((it) => it.slug === draft.slug)
  const outline = {
    draft: {
      slug: draft.slug,
      title: draft.title,
      state: draft.state,
      opensAt: draft.opensAt,
      closesAt: draft.closesAt,
      versionNumber: draft.versionNumber,
      publishedAt: draft.publishedAt,
      hasResponses: draft.hasResponses,
    },
    place: { consultationId: draft.consultationId, versionId: draft.versionId },
    sections: sections.map(({ number, headingId, title, paragraphs }) => ({
      number,
      title,
      paragraphs,
      mine: here.filter((it) => it.sectionNumber === number).length,
      ...inside(
        headings.filter((it) => it.sectionNumber === number),
        headingId,
      ),
    })),
    front: front.map(({ id, body }) => ({ id, body })),
    onDraft: here.filter((it) => it.target === 'draft').map(shownOpinion),
    onGeneral: given.filter((it) => it.target === 'general').map(shownOpinion),
    submissionId: randomUUID(),
  }
  return { outline, receiptKey }
}

type Heading = { id: string; level: number | null; label: string | null; body: string }

/** The headings of a section: those above its own, which open with it ("Phần thứ hai"), and those below. */
function inside(headings: Heading[], headingId: string | null) {
  const at = headings.findIndex((it) => it.id === headingId)
  const shown = headings.map(({ id, level, label, body }) => ({ id, level: level ?? 1, label, body }))
  return { above: shown.slice(0, Math.max(at, 0)), below: shown.slice(at + 1) }
}
