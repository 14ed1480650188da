import type { SectionKey, SituationFigures, ThemeFigures } from 'shared/reports'
import { breadthNames, reportWords, situationWords as words, tendencyNames } from 'shared/words/reports'
import { formatNumber } from 'shared/format'

import type { Block } from '../documents/model.ts'
import { declaredBlocks, heading, note, paragraph, received, stancesOf, textBlocks } from './paper-parts.ts'
import { breadth, tendency } from './tendency.ts'

/** The body of a month's situation report: sections 1 to 9. What is counted stands after what a person wrote on the same matter. */
export function situationBody(figures: SituationFigures, text: (key: SectionKey) => string): Block[] {
  const { headings } = words
  const written = (number: string, key: keyof typeof headings & SectionKey) => [
    heading(2, number, headings[key]),
    ...textBlocks(text(key)),
  ]
  const point = (letter: string, key: keyof typeof headings & SectionKey) => [
    heading(4, letter, headings[key]),
    ...textBlocks(text(key)),
  ]
  return [
    paragraph(words.opening(figures)),
    ...written('I', 'context'),
    ...written('II', 'membersAndWorkers'),
    ...written('III', 'labourRelations'),
    heading(2, 'IV', headings.thinking),
    ...point('a', 'thinkingApproving'),
    ...point('b', 'thinkingWorried'),
    ...point('c', 'thinkingCongress'),
    ...congressBlocks(figures),
    ...written('V', 'sensitiveMatters'),
    ...written('VI', 'complaints'),
    ...written('VII', 'informationWork'),
    ...informationBlocks(figures),
    ...written('VIII', 'outlook'),
    ...written('IX', 'recommendations'),
    paragraph(words.closing(figures)),
  ]
}

/** What was said on the congress and its drafts in the month. */
function congressBlocks({ tally, persons, before, drafts, general, quotable }: SituationFigures): Block[] {
  if (tally.total.count === 0) return [paragraph(words.noOpinions)]
  return [
    paragraph(words.month(tally.total.count, persons.total)),
    paragraph(words.before(before.opinions.count, before.persons)),
    received(tally),
    ...drafts.flatMap((draft) => [
      paragraph(words.onDraft(draft.title, draft.tally.total.count, stancesOf(draft.tally))),
      ...(draft.themes.length > 0 ? [themesTable(draft.themes, draft.tally.total.count)] : []),
    ]),
    ...(general.total.count > 0 ? [paragraph(words.general(general.total.count))] : []),
    ...(quotable ? [] : [note(reportWords.notQuotable)]),
    note(reportWords.countedApart),
  ]
}

function themesTable(themes: readonly ThemeFigures[], all: number): Block {
  const { theme, opinions, direction, breadth: wide } = words.themeColumns
  return {
    kind: 'table',
    caption: null,
    columns: [
      { width: 4, align: 'left' },
      { width: 1.3, align: 'right' },
      { width: 3, align: 'left' },
      { width: 2, align: 'left' },
    ],
    header: [[theme, opinions, direction, wide]],
    rows: themes.map((it) => [
      it.label,
      formatNumber(it.total.count),
      tendencyNames[tendency(it)].replace(/\.$/, '') || '–',
      words.breadthOf(breadthNames[breadth(it.total.count, all)], it.units),
    ]),
  }
}

/** What collecting opinions added to the month's information work. */
function informationBlocks({ consultations, persons, coverage }: SituationFigures): Block[] {
  return [
    paragraph(words.consultations(consultations)),
    ...(consultations === 0
      ? []
      : [
          paragraph(reportWords.persons(persons.total, persons.channels)),
          ...declaredBlocks(persons),
          paragraph(reportWords.coverage(coverage.participating, coverage.due)),
        ]),
  ]
}
