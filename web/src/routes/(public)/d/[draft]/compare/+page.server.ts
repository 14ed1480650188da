import type { AlignmentState } from 'shared/alignment'
import { printedLabel } from 'shared/printed-label'
import { wordDiff } from 'shared/word-diff'

import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'
import { openDraft } from '../open-draft.ts'

/** How many changes one page shows. */
const SHOWN = 60

export const load: PageServerLoad = async ({ locals, params, url }) => {
  await openDraft({ locals }, params.draft)
  const answer = await ok(locals.api.drafts[':slug'].compare.$get({ param: { slug: params.draft } }))
  const { draft, before, rows } = answer
  const changes = rows.filter(({ state }) => state !== 'kept')
  const from = Math.max(0, Number.parseInt(url.searchParams.get('from') ?? '0', 10) || 0)
  return {
    draft: {
      slug: draft.slug,
      title: draft.title,
      number: draft.versionNumber,
      publishedAt: draft.publishedAt,
    },
    before: before?.number ?? null,
    kept: rows.length - changes.length,
    from,
    size: SHOWN,
    total: changes.length,
    changes: changes.slice(from, from + SHOWN).map((it) => {
      const [was, now] = [
        it.sources.map(read),
        it.body === null ? [] : [read({ label: it.label, body: it.body })],
      ]
      return {
        id: it.id ?? it.sources[0]!.id,
        state: it.state as AlignmentState,
        section: it.sectionNumber,
        was,
        now,
        parts:
          was.length > 0 && now.length > 0 && it.state !== 'moved' ? wordDiff(was.join('\n\n'), now[0]!) : [],
      }
    }),
  }
}

function read({ label, body }: { label: string | null; body: string }): string {
  return label ? `${printedLabel(label)} ${body}` : body
}
