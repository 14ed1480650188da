import { redirect } from '@sveltejs/kit'
import { Publication } from 'shared/consultations'
import { readingSections } from 'shared/reading-sections'
import { draftWords } from 'shared/words/drafts'

import { ok, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { momentField } from './moments.ts'

export const load: PageServerLoad = async ({ locals: { api }, params }) => {
  const { blocks, ...rest } = await ok(api.office.imports[':id'].$get({ param: params }))
  // Opened again, it goes back to where it was published.
  const published = rest.draftId
    ? await ok(api.office.drafts[':id'].$get({ param: { id: rest.draftId } }))
    : null
  const sections = readingSections(blocks, draftWords.paragraphsFromTo).map(({ number, title, at, end }) => ({
    number,
    title,
    paragraphs: blocks.slice(at, end).filter(({ kind }) => kind === 'paragraph' || kind === 'item').length,
  }))
  const now = new Date()
  const times = { opensAt: momentField(now, 1, '07:00'), closesAt: momentField(now, 31, '17:00') }
  return { ...rest, published: published?.draft ?? null, sections, times }
}

export const actions = {
  async default({ locals: { api }, params, request }) {
    const outcome = await submit(await request.formData(), Publication, (json) =>
      api.office.imports[':id'].publish.$post({ param: params, json }),
    )
    if ('done' in outcome) redirect(303, `/office/drafts/${outcome.done.id}?published`)
    return outcome
  },
} satisfies Actions
