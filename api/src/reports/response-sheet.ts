import { formatMoment, formatMonth } from 'shared/format'
import type { OpinionFilter } from 'shared/opinion-filter'
import { dispositionNames } from 'shared/words/answers'
import { hiddenSentence } from 'shared/words/moderation'
import { contributorGroupNames, kindNames, stanceNames } from 'shared/words/opinions'
import { reportWords, responseTableWords as words } from 'shared/words/reports'

import type { Ctx } from '../context.ts'
import type { Sheet, SheetColumn, SheetRow, Workbook } from '../documents/workbook.ts'
import { attributionIn } from '../opinions/attribution.ts'
import { countOpinions } from '../opinions/office-queries.ts'
import { tellsAnything } from '../opinions/told.ts'
import { opinionsByBatch, personsByOrigin, themeCells } from './counts.ts'
import { personEstimate } from './person-estimate.ts'
import { type ResponseRow, responseRows } from './response-rows.ts'
import { namedThemes } from './theme-figures.ts'

type Scope = {
  unit: { id: string; name: string; path: string }
  draft: { id: string; title: string; consultationId: string }
}

/**
 * The response table as a workbook: a row for every opinion on the draft from `unit`, and on a second sheet for every one sent to the
 * congress in the same consultation. The first four columns are those of the official form; what stands right of them is for filtering.
 * To be written inside an open transaction, from which its rows are read.
 */
export async function responseWorkbook(ctx: Ctx, { unit, draft }: Scope): Promise<Workbook> {
  const { consultationId } = draft
  const onDraft: OpinionFilter = { draft: draft.id, unit: unit.id }
  const toCongress: OpinionFilter = { consultation: consultationId, target: 'general', unit: unit.id }
  const persons = await personsByOrigin(ctx, { consultation: consultationId, unit: unit.id })
  const opinions = await opinionsByBatch(ctx, { consultation: consultationId, unit: unit.id })
  const cells = await themeCells(ctx, onDraft)
  const themeIds = namedThemes({ cells, estimate: personEstimate(opinions, persons), opinions })
  const attribution = await attributionIn(ctx, [consultationId])
  const sourceOf = (row: ResponseRow) => {
    const { from, month } = attribution(row.batchId)
    const group = from.contributorGroup && contributorGroupNames[from.contributorGroup]
    const subject = [from.unit ?? words.unitUnsaid, group].filter(Boolean).join(', ')
    return { subject, month: formatMonth(month) }
  }
  const quotable = await tellsAnything(ctx, { consultation: consultationId, unit: unit.id })
  // Words of fewer than five people would point at them, whatever stands beside the words.
  const shown = { themeIds, sourceOf, quotable }
  const { wholeDraft, general } = reportWords
  return {
    title: words.title,
    sheets: [
      await sheet(ctx, onDraft, {
        ...shown,
        name: words.title,
        title: words.abstract(draft.title),
        whole: wholeDraft,
      }),
      await sheet(ctx, toCongress, { ...shown, name: words.toCongress, title: general, whole: general }),
    ],
  }
}

/** Where an opinion comes from and in which month, as far as that may be said. */
type Source = { subject: string; month: string }

type Shown = {
  name: string
  title: string
  /** What is said of an opinion that stands in no section. */
  whole: string
  themeIds: readonly string[]
  sourceOf: (row: ResponseRow) => Source
  quotable: boolean
}

async function sheet(ctx: Ctx, filter: OpinionFilter, it: Shown): Promise<Sheet> {
  const total = await countOpinions(ctx, filter)
  const pending = await countOpinions(ctx, { ...filter, disposition: 'pending' })
  async function* rows(): AsyncGenerator<SheetRow> {
    for await (const row of responseRows(ctx, filter, it.themeIds))
      yield rowOf(row, it.sourceOf(row), it.whole)
  }
  return {
    name: it.name,
    titleLines: [
      words.title,
      it.title,
      `${words.answered(total - pending, total)} ${words.countedAt(formatMoment(ctx.now))}`,
      ...(it.quotable ? [] : [reportWords.notQuotable]),
    ],
    columns,
    printedColumns: OFFICIAL_COLUMNS,
    rows: it.quotable ? rows() : [],
    totals: null,
  }
}

const text = (header: string, width: number): SheetColumn => ({ header, width, format: 'text' })

/** The form has four columns; on A4 there is room for no more that can be read. */
const OFFICIAL_COLUMNS = 4

const columns: SheetColumn[] = [
  text(words.group, 30),
  text(words.subject, 30),
  text(words.content, 70),
  text(words.response, 50),
  text(words.columns.wording, 50),
  text(words.columns.section, 30),
  text(words.columns.paragraph, 30),
  text(words.columns.stance, 18),
  text(words.columns.kind, 14),
  text(words.columns.disposition, 18),
  text(words.columns.month, 18),
]

function rowOf(row: ResponseRow, { subject, month }: Source, whole: string): SheetRow {
  const section = row.sectionTitle ?? (row.sectionNumber === null ? whole : reportWords.earlierSection)
  const silent = row.body === '' && row.suggestedWording === null
  const nothing = row.hiddenAs ? hiddenSentence(row.hiddenAs) : words.silent
  const group = row.label ?? (silent ? nothing : words.singular)
  return [
    `${section}\n${group}`,
    subject,
    silent ? nothing : row.body,
    row.disposition ? `${dispositionNames[row.disposition]}: ${row.reason}` : words.pending,
    row.suggestedWording,
    section,
    [row.paragraphLabel, row.paragraph].filter(Boolean).join(' '),
    stanceNames[row.stance],
    row.kind && kindNames[row.kind],
    dispositionNames[row.disposition ?? 'pending'],
    month,
  ]
}
