import { type Disposition, dispositions } from 'shared/answers'
import { GONE_SECTION } from 'shared/gone-section'
import { versionWords } from 'shared/words/versions'

import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

type Counted = { sectionNumber: number | null; disposition: Disposition | null; opinions: number }

const total = (rows: Counted[]) => rows.reduce((sum, row) => sum + row.opinions, 0)
const waiting = (rows: Counted[]) => total(rows.filter((row) => row.disposition === null))

export const load: PageServerLoad = async ({ locals: { api }, params }) => {
  const { draft, consolidates, tooFew, sections, counts } = await ok(
    api.office.drafts[':id'].answers.$get({ param: { id: params.draft } }),
  )
  const row = (number: number | null, title: string | null) => {
    const own = counts.filter((it) => it.sectionNumber === number)
    return { number, title, opinions: total(own), waiting: waiting(own) }
  }
  return {
    draft,
    consolidates,
    tooFew,
    opinions: total(counts),
    waiting: waiting(counts),
    rows: [
      ...sections.map(({ number, title }) => row(number, title)),
      ...[row(GONE_SECTION, versionWords.goneSection)].filter((it) => it.opinions > 0),
      row(null, null),
    ],
    given: dispositions.map((disposition) => ({
      disposition,
      opinions: total(counts.filter((it) => it.disposition === disposition)),
    })),
  }
}
