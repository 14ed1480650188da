import { formatMoment } from 'shared/format'
import type { OpinionFilter } from 'shared/opinion-filter'
import { GROUP_MIN } from 'shared/units'
import { dispositionNames } from 'shared/words/answers'
import { contributorGroupNames, kindNames, stanceNames } from 'shared/words/opinions'
import { channelNames, reportWords, responseTableWords as words } from 'shared/words/reports'

import type { Ctx } from '../context.ts'
import type { SheetColumn, SheetRow, Workbook } from '../documents/workbook.ts'
import { attributionIn } from '../opinions/attribution.ts'
import { countOpinions } from '../opinions/office-queries.ts'
import { opinionsByOrigin, personsByOrigin, themeCells } from './counts.ts'
import { personEstimate } from './person-estimate.ts'
import { type ResponseRow, responseRows } from './response-rows.ts'
import { sum } from './tally.ts'
import { namedThemes } from './theme-figures.ts'

type Scope = {
  unit: { id: string; name: string; path: string }
  draft: { id: string; title: string; consultationId: string }
}

/**
 * The response table as a workbook: a row for every opinion on the draft from `unit`. The first four columns are those of the official
 * form; what stands right of them is for filtering. To be written inside an open transaction, from which its rows are read.
 */
export async function responseWorkbook(ctx: Ctx, { unit, draft }: Scope): Promise<Workbook> {
  const filter: OpinionFilter = { draft: draft.id, unit: unit.id }
  const { consultationId } = draft
  const persons = await personsByOrigin(ctx, { consultationIds: [consultationId], unitPath: unit.path })
  const opinions = await opinionsByOrigin(ctx, { consultation: consultationId, unit: unit.id })
  const participating = new Set(persons.map((cell) => cell.unitId)).size
  const named = namedThemes(await themeCells(ctx, filter), personEstimate(opinions, persons), participating)
  const attribution = await attributionIn(ctx, [consultationId])
  const total = await countOpinions(ctx, filter)
  const pending = await countOpinions(ctx, { ...filter, disposition: 'pending' })
  // Words of fewer than five people would point at them, whatever stands beside the words.
  const quotable = sum(persons) >= GROUP_MIN

  async function* rows(): AsyncGenerator<SheetRow> {
    for await (const row of responseRows(ctx, filter, named)) {
      const from = attribution({ consultationId, ...row })
      yield rowOf(row, [
        from.unit ?? words.unitUnsaid,
        from.contributorGroup && contributorGroupNames[from.contributorGroup],
      ])
    }
  }
  return {
    title: words.title,
    sheets: [
      {
        name: words.title,
        titleLines: [
          words.title,
          words.abstract(draft.title),
          `${words.answered(total - pending, total)} ${words.countedAt(formatMoment(ctx.now))}`,
          ...(quotable ? [] : [reportWords.notQuotable]),
        ],
        columns,
        rows: quotable ? rows() : [],
        totals: null,
      },
    ],
  }
}

const text = (header: string, width: number): SheetColumn => ({ header, width, format: 'text' })

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
  text(words.columns.channel, 18),
  { header: words.columns.day, width: 12, format: 'date' },
]

function rowOf(row: ResponseRow, subject: (string | null)[]): SheetRow {
  const section =
    row.sectionTitle ?? (row.sectionNumber === null ? reportWords.wholeDraft : reportWords.earlierSection)
  const silent = row.body === '' && row.suggestedWording === null
  const group = row.label ?? (silent ? words.silent : words.singular)
  return [
    `${section}\n${group}`,
    subject.filter(Boolean).join(', '),
    silent ? words.silent : row.body,
    row.disposition ? `${dispositionNames[row.disposition]}: ${row.reason}` : words.pending,
    row.suggestedWording,
    section,
    [row.paragraphLabel, row.paragraph].filter(Boolean).join(' '),
    stanceNames[row.stance],
    row.kind && kindNames[row.kind],
    dispositionNames[row.disposition ?? 'pending'],
    channelNames[row.channel],
    row.givenOn,
  ]
}
