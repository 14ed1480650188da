import type { OpinionFilter } from 'shared/opinion-filter'
import { annotationWords } from 'shared/words/annotated'
import { reportWords } from 'shared/words/reports'

import type { Ctx } from '../context.ts'
import { attributionIn } from '../opinions/attribution.ts'
import { countOpinions } from '../opinions/office-queries.ts'
import { tellsAnything } from '../opinions/told.ts'
import { annotationOf, CONTEXT } from './annotation.ts'
import { annotationRows } from './annotation-rows.ts'

type Asked = {
  draft: { title: string; slug: string; versionId: string; consultationId: string }
  filter: OpinionFilter
  /** Where the pages are served, as `https://gopy.example`. */
  origin: string
}

/**
 * The opinions a filter names as one collection of W3C Web Annotations, a piece of JSON at a time; of a group whose list may not be opened an
 * empty one that says so. To be read inside an open transaction.
 */
export async function* annotationCollection(
  ctx: Ctx,
  { draft, filter, origin }: Asked,
): AsyncGenerator<string> {
  const quotable = await tellsAnything(ctx, filter)
  const address = `${origin}/d/${draft.slug}`
  const collection = {
    '@context': CONTEXT,
    id: `${address}#opinions`,
    type: 'AnnotationCollection',
    label: quotable ? annotationWords.label(draft.title) : reportWords.notQuotable,
    total: quotable ? await countOpinions(ctx, filter) : 0,
  }
  const page = { id: `${address}#opinions-all`, type: 'AnnotationPage', startIndex: 0 }
  yield `${JSON.stringify(collection).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`
  if (quotable) {
    const attribution = await attributionIn(ctx, [draft.consultationId])
    let between = '\n'
    for await (const row of annotationRows(ctx, filter, draft.versionId)) {
      yield between + JSON.stringify(annotationOf(row, attribution(row.batchId), address))
      between = ',\n'
    }
  }
  yield ']}}\n'
}
