import { formatMoment } from 'shared/format'
import type { OpinionFilter } from 'shared/opinion-filter'
import type { PlaceFigures, Quotation, ThemeFigures } from 'shared/reports'
import { dispositionNames } from 'shared/words/answers'
import { responseTableWords as words, reportWords } from 'shared/words/reports'

import type { Ctx } from '../context.ts'
import type { Cell, OfficialDocument } from '../documents/model.ts'
import { consolidatedFigures } from './consolidated-figures.ts'
import { themeCells } from './counts.ts'
import { letterheadOf } from './letterhead.ts'
import { note, paragraph, stancesOf } from './paper-parts.ts'
import { type Answer, answersByGroup, answersOf, subjectsIn } from './response-answers.ts'

/** How many units are named for one theme. */
const SUBJECTS_MAX = 6

type Scope = {
  unit: { id: string; name: string; path: string }
  draft: Parameters<typeof consolidatedFigures>[2]
}

/**
 * The response table as a document: a row for each theme of each section with typical opinions quoted, then the singular ones. It shows
 * as much as can be read on paper; the workbook has every opinion. To be called in one snapshot.
 */
export async function responsePaper(ctx: Ctx, { unit, draft }: Scope): Promise<OfficialDocument> {
  const filter: OpinionFilter = { draft: draft.id, unit: unit.id }
  const figures = await consolidatedFigures(ctx, unit, draft)
  const themeIds = figures.places.flatMap((place) =>
    place.themes.filter((it) => !it.small).map((it) => it.themeId),
  )
  const cells = Map.groupBy(await themeCells(ctx, filter), (cell) => `${cell.themeId} ${cell.sectionNumber}`)
  const subjects = await subjectsIn(ctx, draft.consultationId)
  const answers = await answersByGroup(ctx, filter, [...new Set(themeIds)])
  const single = await answersOf(
    ctx,
    figures.places.flatMap(aloneIn).map((it) => it.opinionId),
  )

  const rows = figures.places.flatMap((place): Cell[][] => {
    if (place.tally.total.count === 0) return []
    const named = place.themes.filter((theme) => !theme.small)
    const rest = place.tally.total.count - named.reduce((total, theme) => total + theme.total.count, 0)
    const quoted = aloneIn(place)
    return [
      [{ text: words.countLine(place.title, place.tally.total.count), bold: true, columnSpan: 4 }],
      ...named.map((theme): Cell[] => [
        words.groupLine(theme.label, theme.total.count, theme.persons),
        namesOf(subjects(cells.get(`${theme.themeId} ${place.number}`) ?? [])),
        contentOf(theme),
        responseOf(answers(theme.themeId, place.number), theme.total.count),
      ]),
      ...quoted.map((it): Cell[] => [
        words.singular,
        it.unit ?? words.unitUnsaid,
        wordsOf(it),
        responseOf(answerOf(single, it), 1),
      ]),
      ...(rest > quoted.length ? [restRow(rest - quoted.length)] : []),
    ]
  })
  const answered = answeredIn(figures.places, themeIds, answers)
  const letterhead = await letterheadOf(ctx, unit.id)
  const { total } = figures.tally
  return {
    letterhead,
    docNumber: null,
    docSymbol: letterhead.symbol,
    place: letterhead.place,
    issuedOn: null,
    type: words.title,
    abstract: words.abstract(figures.draft),
    addressees: [],
    body: [
      paragraph(words.opening({ total: total.count, answered })),
      ...(figures.quotable ? [] : [note(reportWords.notQuotable)]),
      {
        kind: 'table',
        caption: null,
        columns,
        header: [[words.group, words.subject, words.content, words.response]],
        rows,
      },
      note(words.countedAt(formatMoment(ctx.now))),
    ],
    signature: { lines: letterhead.signatureLines, name: null },
    recipients: letterhead.recipients,
    orientation: 'landscape',
    draft: true,
    annexes: [],
  }
}

const columns = [3, 3, 6, 5].map((width) => ({ width, align: 'left' as const }))

/** The opinions quoted one by one: singular ones, and those of themes too small to be named. */
function aloneIn(place: PlaceFigures): Quotation[] {
  return [
    ...place.singular.quotes,
    ...place.themes.filter((theme) => theme.small).flatMap((theme) => theme.typical),
  ]
}

function namesOf(units: string[]): string {
  if (units.length === 0) return words.unitUnsaid
  const more = units.length - SUBJECTS_MAX
  return [...units.slice(0, SUBJECTS_MAX), ...(more > 0 ? [words.moreUnits(more)] : [])].join('; ')
}

function contentOf(theme: ThemeFigures): string {
  return [`${stancesOf(theme)}.`, ...theme.typical.map(wordsOf)].join('\n')
}

function wordsOf({ body, suggestedWording }: Quotation): string {
  return [body && `“${body}”`, suggestedWording !== null && `${words.columns.wording}: “${suggestedWording}”`]
    .filter(Boolean)
    .join('\n')
}

function answerOf(single: Map<string, Answer>, { opinionId }: Quotation): Answer[] {
  const answer = single.get(opinionId)
  return answer ? [answer] : []
}

function responseOf(answers: readonly Answer[], total: number): string {
  const answered = answers.reduce((sum, answer) => sum + answer.count, 0)
  const told = answers.map(({ disposition, count, reason }) =>
    total === 1
      ? `${dispositionNames[disposition]}: ${reason}`
      : words.answerLine(dispositionNames[disposition], count, reason),
  )
  if (total === 1) return told[0] ?? words.pending
  return [...told, words.answered(answered, total)].join('\n')
}

function restRow(count: number): Cell[] {
  return [{ text: words.restInWorkbook(count), columnSpan: 4 }]
}

function answeredIn(
  places: readonly PlaceFigures[],
  themeIds: readonly string[],
  answers: (themeId: string | null, section: number | null) => Answer[],
): number {
  const groups = [null, ...new Set(themeIds)]
  return places
    .flatMap((place) => groups.flatMap((themeId) => answers(themeId, place.number)))
    .reduce((total, answer) => total + answer.count, 0)
}
