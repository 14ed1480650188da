import { redirect } from '@sveltejs/kit'
import { printedLabel } from 'shared/printed-label'

import { shownOpinion } from '#lib/opinion/own-opinion.ts'
import { ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const { unit, consultations: asked } = await ok(api.consultations.$get())
  if (!unit) return { unit: null, consultations: [] }
  const { consultations } = await ok(api.mine.$get())
  return {
    unit: unit.name,
    consultations: consultations.map(({ id, title, state, closesAt, opinions }) => ({
      id,
      title,
      state,
      closesAt,
      answered: opinions.filter((it) => it.disposition !== null).length,
      opinions: opinions.map((it) => ({
        ...shownOpinion(it),
        target: it.target,
        about: it.wordingBody && beginning(it.wordingBody, it.label),
        draftTitle: it.draftTitle,
        href: addressOf(it, asked.find((one) => one.id === id)?.drafts[0]?.slug),
      })),
    })),
  }
}

export const actions = {
  async leave({ locals: { api } }) {
    await ok(api.leave.$post())
    redirect(303, '/?left')
  },
} satisfies Actions

/** Where an opinion can be changed: its section, its draft, or for one to the congress any draft of its consultation. */
function addressOf(
  it: { slug: string | null; sectionNumber: number | null },
  anyDraft: string | undefined,
): string | null {
  const slug = it.slug ?? anyDraft
  if (slug === undefined) return null
  return it.sectionNumber === null ? `/d/${slug}` : `/d/${slug}/${it.sectionNumber}`
}

const BEGINNING = 140

/** Enough of a paragraph to know it again, cut at a blank. */
function beginning(text: string, label: string | null): string {
  const whole = label ? `${printedLabel(label)} ${text}` : text
  return whole.length <= BEGINNING ? whole : `${whole.slice(0, BEGINNING).replace(/\s+\S*$/, '')}…`
}
