import { formatNumber } from 'shared/format'
import type {
  ConsolidatedFigures,
  GroupFigures,
  PlaceFigures,
  SectionKey,
  ThemeFigures,
} from 'shared/reports'
import { GROUP_MIN } from 'shared/units'
import { countWords } from 'shared/words/opinions'
import { consolidatedWords as words, groupsName, reportWords } from 'shared/words/reports'

import type { Block } from '../documents/model.ts'
import {
  declaredBlocks,
  heading,
  letter,
  note,
  paragraph,
  quotes,
  received,
  stancesOf,
  textBlocks,
  themeBlocks,
} from './paper-parts.ts'
import { QUOTES_MAX } from './quotes.ts'

/** The body of a consolidated report: sections I to VI. What people said is only counted, grouped and quoted, never commented on. */
export function consolidatedBody(figures: ConsolidatedFigures, text: (key: SectionKey) => string): Block[] {
  const { headings } = words
  return [
    ...textBlocks(text('opening')),
    heading(2, 'I', headings.implementation),
    ...textBlocks(text('implementation')),
    paragraph(words.time(figures.consultation.opensOn, figures.consultation.closesOn)),
    paragraph(reportWords.coverage(figures.coverage.participating, figures.coverage.due)),
    heading(2, 'II', headings.overview),
    ...overview(figures),
    heading(2, 'III', headings.sections),
    ...(figures.quotable ? [] : [note(reportWords.notQuotable)]),
    ...figures.places.flatMap((place, at) => placeBlocks(place, at + 1)),
    heading(2, 'IV', headings.groups),
    ...groupBlocks(figures.groups),
    heading(2, 'V', headings.general),
    ...generalBlocks(figures),
    heading(2, 'VI', headings.recommendations),
    ...textBlocks(text('recommendations')),
    paragraph(words.closing(figures)),
  ]
}

function overview({ persons, tally, hidden, general, themes }: ConsolidatedFigures): Block[] {
  return [
    heading(3, '1', words.overview.persons),
    paragraph(reportWords.persons(persons.total, persons.channels)),
    ...declaredBlocks(persons),
    heading(3, '2', words.overview.opinions),
    tally.total.count === 0
      ? paragraph(reportWords.nothingReceived)
      : paragraph(words.onDraft(tally.total.count, stancesOf(tally))),
    ...(hidden ? [paragraph(words.hidden(hidden.count))] : []),
    ...(general.tally.total.count > 0 ? [paragraph(words.alsoGeneral(general.tally.total.count))] : []),
    note(reportWords.countedApart),
    heading(3, '3', words.overview.themes),
    ...(themes.length === 0 ? [paragraph(words.noThemes)] : themes.map(themeLine)),
  ]
}

/** Fewer opinions than these on a theme, in one section of the draft, take a line there and not a heading. */
const OWN_HEADING = 3

/** A theme in one line. */
const themeLine = (theme: ThemeFigures): Block => ({
  kind: 'bullet',
  text: `${reportWords.themeHeading(theme.label, theme.total.count, theme.persons, theme.mixed)}: ${stancesOf(theme)}.`,
})

/** One section of the draft. Themes too small to be named stand with the singular opinions: their words are kept, their name is not. */
function placeBlocks(place: PlaceFigures, number: number): Block[] {
  const named = place.themes.filter((theme) => !theme.small)
  const small = place.themes.filter((theme) => theme.small)
  const spoken = named.filter((theme) => theme.total.count >= OWN_HEADING)
  const touched = named.filter((theme) => theme.total.count < OWN_HEADING)
  const alone = place.singular.total.count + small.reduce((total, theme) => total + theme.total.count, 0)
  const quoted = [...place.singular.quotes, ...small.flatMap((theme) => theme.typical)].slice(0, QUOTES_MAX)
  return [
    heading(3, String(number), place.number === null ? place.title : `“${place.title}”`),
    received(place.tally),
    ...spoken.flatMap((theme, at) => themeBlocks(theme, letter(at))),
    ...(touched.length > 0
      ? [heading(4, letter(spoken.length), words.touched), ...touched.map(themeLine), note(words.touchedNote)]
      : []),
    ...(alone > 0
      ? [heading(4, letter(spoken.length + Number(touched.length > 0)), reportWords.singular(alone))]
      : []),
    ...quoted.flatMap(quotes),
    ...(alone > quoted.length && quoted.length > 0
      ? [note(reportWords.singularRest(alone - quoted.length))]
      : []),
  ]
}

function groupBlocks(groups: readonly GroupFigures[]): Block[] {
  const asked = groups.filter((row) =>
    row.groups.some((group) => group !== null && group !== 'worker' && group !== 'officer'),
  )
  if (asked.length === 0) return [paragraph(words.groupsNone)]
  return asked.flatMap((row, at) => {
    const total = row.tally.total
    if (row.groups.length > 1 || row.persons < GROUP_MIN)
      return [paragraph(words.groupsMerged(groupsName(row.groups), total.count))]
    const rest = total.count - row.quotes.length
    return [
      heading(
        3,
        String(at + 1),
        `${groupsName(row.groups)} (${formatNumber(row.persons)} ${reportWords.personCount.toLocaleLowerCase('vi')}, ${countWords.opinions(total.count)})`,
      ),
      received(row.tally),
      ...row.quotes.flatMap(quotes),
      ...(rest > 0 && row.quotes.length === QUOTES_MAX ? [note(reportWords.restOfThem(rest))] : []),
    ]
  })
}

function generalBlocks({ general, quotable }: ConsolidatedFigures): Block[] {
  const { total } = general.tally
  if (total.count === 0) return [paragraph(reportWords.nothingReceived)]
  const rest = total.count - general.quotes.length
  return [
    paragraph(words.generalReceived(total.count)),
    ...(quotable ? [] : [note(reportWords.notQuotable)]),
    ...general.quotes.flatMap(quotes),
    ...(rest > 0 && general.quotes.length === QUOTES_MAX ? [note(reportWords.restOfThem(rest))] : []),
  ]
}
