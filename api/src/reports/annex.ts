import { type Channel, channels, kinds, stances } from 'shared/opinions'
import type {
  ConsolidatedFigures,
  Coverage,
  Persons,
  SituationFigures,
  Tally,
  WholeTally,
} from 'shared/reports'
import { GROUP_MIN } from 'shared/units'
import { stanceNames } from 'shared/words/opinions'
import {
  channelNames,
  countsByChannel,
  groupsName,
  kindName,
  ofNoChannel,
  reportWords,
  shownPersons,
} from 'shared/words/reports'

import type { Block } from '../documents/model.ts'
import { note, numberTable, paragraph } from './paper-parts.ts'
import { sum } from './tally.ts'

const { tables, columns } = reportWords

/** The figures of a consolidated report in tables. The draft as a whole and what was sent to the congress are rows like any other. */
export function consolidatedAnnex(figures: ConsolidatedFigures): Block[] {
  const { places, general, tally } = figures
  const rows = places.map((place) => ({ name: place.title, tally: place.tally }))
  return [
    ...tallyTables(
      columns.section,
      [...rows, { name: reportWords.general, tally: general.tally }],
      [tally, general.tally],
    ),
    ...channelBlocks(figures.tally),
    personsTable(figures.persons),
    numberTable(
      tables.groups,
      [columns.group, reportWords.personCount, reportWords.opinionCount],
      figures.groups.map((row) => [groupsName(row.groups), shownPersons(row.persons), row.tally.total.count]),
      [
        [
          reportWords.total,
          shownPersons(figures.persons.total),
          sum(figures.groups.map((row) => row.tally.total)),
        ],
      ],
    ),
    note(reportWords.groupsOnDraft),
    ...coverageBlocks(figures.coverage, figures.persons),
    ...rules,
  ]
}

/** The figures of a month in tables. */
export function situationAnnex(figures: SituationFigures): Block[] {
  const rows = figures.drafts.map((draft) => ({ name: draft.title, tally: draft.tally }))
  return [
    ...tallyTables(
      columns.draft,
      [...rows, { name: reportWords.general, tally: figures.general }],
      [figures.tally],
    ),
    ...channelBlocks(figures.tally),
    personsTable(figures.persons),
    ...coverageBlocks(figures.coverage, figures.persons),
    ...rules,
  ]
}

const rules: Block[] = [
  note(reportWords.countedApart),
  note(reportWords.personsUntil),
  note(reportWords.namingRule),
  note(reportWords.estimateRule),
  note(reportWords.smallRule),
]

type Row = { name: string; tally: Tally }

/** The same rows by stance and by kind; each table ends with the sum of `whole`. */
function tallyTables(first: string, rows: readonly Row[], whole: readonly Tally[]): Block[] {
  const table = (caption: string, names: readonly string[], counts: (tally: Tally) => number[]) => {
    const totals = names.map((_, at) => whole.reduce((total, tally) => total + counts(tally)[at]!, 0))
    return numberTable(
      caption,
      [first, ...names, reportWords.total],
      rows.map(({ name, tally }) => [name, ...counts(tally), tally.total.count]),
      [[reportWords.grandTotal, ...totals, sum(whole.map((tally) => tally.total))]],
    )
  }
  const asked = [...kinds, 'unstated'] as const
  return [
    table(
      tables.byStance(first),
      stances.map((it) => stanceNames[it]),
      (tally) => stances.map((it) => tally.stances[it].count),
    ),
    table(tables.byKind(first), asked.map(kindName), (tally) => asked.map((it) => tally.kinds[it].count)),
  ]
}

/** By which way the opinions of the whole report came; where that may not be told, that it is not. */
function channelBlocks({ channels: told, total }: WholeTally): Block[] {
  if (total.count === 0) return []
  if (!told) return [note(reportWords.channelsUntold)]
  return [
    numberTable(
      tables.byChannel,
      [columns.channel, reportWords.opinionCount],
      rowsByChannel(total.count, countsByChannel(told)),
      [[reportWords.total, total.count]],
    ),
  ]
}

/** A row for each way, and one for those of which none is told. */
function rowsByChannel(total: number, counts: Record<Channel, number>): [string, number][] {
  const untold = ofNoChannel(total, counts)
  return [
    ...channels.map((channel): [string, number] => [channelNames[channel], counts[channel]]),
    ...(untold > 0 ? [[reportWords.noChannel, untold] satisfies [string, number]] : []),
  ]
}

function personsTable(persons: Persons): Block {
  if (persons.total < GROUP_MIN) return note(reportWords.persons(persons.total, persons.channels))
  return numberTable(
    tables.persons,
    [columns.channel, reportWords.personCount],
    rowsByChannel(persons.total, persons.channels),
    [[reportWords.total, persons.total]],
  )
}

function coverageBlocks({ branches, due, participating, silent }: Coverage, persons: Persons): Block[] {
  const head = [columns.unit, columns.due, columns.participating, columns.silent, reportWords.personCount]
  return [
    ...(branches.length === 0
      ? []
      : [
          numberTable(
            tables.coverage,
            head,
            branches.map((row) => [
              row.unit,
              row.due,
              row.participating,
              row.due - row.participating,
              shownPersons(row.persons),
            ]),
            [[reportWords.total, due, participating, due - participating, shownPersons(persons.total)]],
          ),
        ]),
    ...(silent.length === 0 ? [] : [paragraph(`${reportWords.silentUnits}: ${silent.join('; ')}.`)]),
  ]
}
