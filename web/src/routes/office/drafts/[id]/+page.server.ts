import { fail, redirect } from '@sveltejs/kit'
import { GONE_SECTION } from 'shared/gone-section'

import { failureOf, ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const [{ draft, sections, wording }, { counts, late }, today] = await Promise.all([
    ok(api.office.drafts[':id'].$get({ param: params })),
    ok(api.office.drafts[':id'].answers.$get({ param: params })),
    ok(api.office.today.$get()),
  ])
  const opinionsIn = (section: number | null) =>
    counts.filter((row) => row.sectionNumber === section).reduce((sum, row) => sum + row.opinions, 0)
  const headingsIn = Map.groupBy(
    wording.filter((block) => block.kind === 'heading'),
    (block) => block.sectionNumber,
  )
  const { state, persons, opinions } = today.drafts.find(({ id }) => id === draft.id) ?? {
    state: 'closed' as const,
    persons: 0,
    opinions: 0,
  }
  return {
    draft: { ...draft, state, persons, opinions },
    sections: sections.map((section) => ({
      ...section,
      opinions: opinionsIn(section.number),
      headings: (headingsIn.get(section.number) ?? [])
        .filter(({ id }) => id !== section.headingId)
        .map(({ id, level, label, body }) => ({
          id,
          level,
          title: [label, body].filter(Boolean).join('. '),
        })),
    })),
    late,
    onWhole: opinionsIn(null),
    onGone: opinionsIn(GONE_SECTION),
    renewed: url.searchParams.has('renewed'),
    published: url.searchParams.has('published'),
    withdrawing: url.searchParams.has('withdraw') && !draft.withdrawnAt,
  }
}

export const actions = {
  async redo({ locals: { api }, params }) {
    const answer = await api.office.drafts[':id'].redo.$post({ param: params })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    redirect(303, `/office/drafts/import/${(await answer.json()).id}`)
  },
  async withdraw({ locals: { api }, params }) {
    const answer = await api.office.drafts[':id'].withdraw.$post({ param: params })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    redirect(303, `/office/drafts/${params.id}`)
  },
} satisfies Actions
