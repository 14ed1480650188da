import { z } from 'zod'

import { Day, Month } from './days.ts'
import { ContributorGroup, Stance, Words } from './opinions.ts'

export const reportKinds = ['consolidated', 'situation'] as const
export const ReportKind = z.enum(reportKinds)
export type ReportKind = z.infer<typeof ReportKind>

/** The longest section, in characters; `report_section_length` in the database agrees. */
export const SECTION_MAX = 40_000

/** The edited sections of each kind of report, in the order of the paper. */
export const sectionKeys = {
  consolidated: ['addressees', 'opening', 'implementation', 'recommendations'],
  situation: [
    'addressees',
    'context',
    'membersAndWorkers',
    'labourRelations',
    'thinkingApproving',
    'thinkingWorried',
    'thinkingCongress',
    'sensitiveMatters',
    'complaints',
    'informationWork',
    'outlook',
    'recommendations',
  ],
} as const
export type SectionKey = (typeof sectionKeys)[ReportKind][number]

/** A month as `YYYY-MM`. */

const empty = (it: unknown) => (it === '' ? null : it)

/** What a new report is about. A consolidated report of `unitId` counts that unit's opinions; without one, those of the draft's own unit. */
export const NewReport = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('consolidated'),
    draftId: z.uuid(),
    unitId: z.preprocess(empty, z.uuid().nullable().default(null)),
  }),
  z.object({ kind: z.literal('situation'), unitId: z.uuid(), month: Month }),
])
export type NewReport = z.output<typeof NewReport>

/** A section as edited. `revision` is the one that was shown: a save made on an older one is refused. */
export const SectionText = z.object({
  revision: z.coerce.number().int().nonnegative(),
  body: Words.pipe(z.string().max(SECTION_MAX)),
})
export type SectionText = z.infer<typeof SectionText>

/** How a report is signed: the mark of what was seen, the day on the paper, its number when the registry has given one, who signs. */
export const Signing = z.object({
  mark: z.string().max(64),
  issuedOn: Day,
  docNumber: z.preprocess(empty, z.coerce.number().int().positive().max(99_999).nullable().default(null)),
  /** Printed below the position; without it the place is left to be written in. */
  signerName: z.preprocess(empty, Words.pipe(z.string().max(80)).nullable().default(null)),
})
export type Signing = z.output<typeof Signing>

/** A blank left to be filled in: "[…]", or "[… with a remark]". A paper with one cannot be signed. */
const blank = /\[…[^\]]*\]/

export const hasBlank = (text: string): boolean => blank.test(text)

const Count = z.int().nonnegative()

/** A number of opinions, and the query of `/office/opinions` that lists them; null where they cannot be listed by themselves. */
export const Figure = z.object({ count: Count, query: z.string().nullable() })
export type Figure = z.infer<typeof Figure>

/** Opinions of one place (a section, a draft, a group, …) by what they say. Each breakdown adds up to `total`. */
export const Tally = z.object({
  total: Figure,
  stances: z.object({ agree: Figure, agreeInPart: Figure, disagree: Figure, other: Figure }),
  kinds: z.object({ add: Figure, amend: Figure, delete: Figure, comment: Figure, unstated: Figure }),
})
export type Tally = z.infer<typeof Tally>

/** The opinions of a whole report, also by how they came; null while some way has one to four. */
export const WholeTally = Tally.extend({
  channels: z.object({ link: Figure, paper: Figure, meeting: Figure }).nullable(),
})
export type WholeTally = z.infer<typeof WholeTally>

/** An opinion word for word. `unit` and `contributorGroup` are null where saying them would point at too few people. */
export const Quotation = z.object({
  opinionId: z.uuid(),
  body: z.string(),
  suggestedWording: z.string().nullable(),
  stance: Stance,
  unit: z.string().nullable(),
  contributorGroup: ContributorGroup.nullable(),
  /** The month it is told of, `YYYY-MM`; absent in papers made when the day was told. */
  month: z.string().optional(),
})
export type Quotation = z.infer<typeof Quotation>

/**
 * Opinions grouped as saying much the same. `persons` is an estimate. A `small` one has too few persons or units behind it to be named
 * outside: in the paper its opinions stand with the singular ones.
 */
export const ThemeFigures = z.object({
  themeId: z.uuid(),
  label: z.string(),
  total: Figure,
  stances: Tally.shape.stances,
  persons: Count,
  units: Count,
  small: z.boolean(),
  /** Whether it speaks of several things; absent in reports counted before this was told. */
  mixed: z.boolean().optional(),
  typical: z.array(Quotation),
})
export type ThemeFigures = z.infer<typeof ThemeFigures>

/** Opinions with words that stand alone, the most detailed quoted. */
const Singular = z.object({ total: Figure, quotes: z.array(Quotation) })

/** One row of every table by section. `number` is the section's; null for the draft as a whole. */
export const PlaceFigures = z.object({
  number: z.int().nullable(),
  title: z.string(),
  tally: Tally,
  themes: z.array(ThemeFigures),
  singular: Singular,
})
export type PlaceFigures = z.infer<typeof PlaceFigures>

const Heads = z.object({ times: Count, heads: Count.nullable() })

/**
 * What officers declared of closed meetings and stacks of paper forms: how many, and how many heads there, null for fewer than five. Never added to
 * persons counted. By group only where some said it.
 */
export const Declared = z.object({
  meeting: Heads,
  paper: Heads,
  groups: z.array(z.object({ groups: z.array(ContributorGroup.nullable()), persons: Count })),
})
export type Declared = z.infer<typeof Declared>

/** Persons who took part, as they are told of in batches of at least five; never added to opinions. Of some the way in is not told. */
export const Persons = z.object({
  total: Count,
  channels: z.object({ link: Count, paper: Count, meeting: Count }),
  /** Null is "not said, or not told apart"; in papers made before batches several names could stand on one row. */
  groups: z.array(z.object({ groups: z.array(ContributorGroup.nullable()), persons: Count })),
  /** Absent in papers made before any was declared. */
  declared: Declared.optional(),
})
export type Persons = z.infer<typeof Persons>

/**
 * Which grassroots units took part, below each unit one step down: `participating` are those under whose names at least five persons are told of,
 * or of which five heads were declared; `silent` names all others, so that one to four are not told from nobody. (Counted before this rule, one
 * person made a unit participate.)
 */
export const Coverage = z.object({
  due: Count,
  participating: Count,
  branches: z.array(z.object({ unit: z.string(), due: Count, participating: Count, persons: Count })),
  silent: z.array(z.string()),
})
export type Coverage = z.infer<typeof Coverage>

export const GroupFigures = z.object({
  groups: z.array(ContributorGroup.nullable()),
  persons: Count,
  tally: Tally,
  quotes: z.array(Quotation),
})
export type GroupFigures = z.infer<typeof GroupFigures>

export const ConsolidatedFigures = z.object({
  kind: z.literal('consolidated'),
  unit: z.string(),
  draft: z.string(),
  consultation: z.object({ title: z.string(), opensOn: z.iso.date(), closesOn: z.iso.date() }),
  /** False while fewer than five persons took part: their words are counted, not quoted. */
  quotable: z.boolean(),
  persons: Persons,
  coverage: Coverage,
  /** On the draft; the sum of `places`. */
  tally: WholeTally,
  /** How many of them have hidden words; absent for none. */
  hidden: Figure.optional(),
  places: z.array(PlaceFigures),
  /** Over the whole draft, the largest first. */
  themes: z.array(ThemeFigures),
  groups: z.array(GroupFigures),
  /** Sent to the congress, on no draft. */
  general: z.object({ tally: Tally, quotes: z.array(Quotation) }),
})
export type ConsolidatedFigures = z.infer<typeof ConsolidatedFigures>

export const SituationFigures = z.object({
  kind: z.literal('situation'),
  unit: z.string(),
  month: Month,
  consultations: Count,
  quotable: z.boolean(),
  persons: Persons,
  coverage: Coverage,
  /** Everything received in the month, on drafts and in general; and in the month before. */
  tally: WholeTally,
  before: z.object({ opinions: Figure, persons: Count }),
  drafts: z.array(z.object({ title: z.string(), tally: Tally, themes: z.array(ThemeFigures) })),
  general: Tally,
})
export type SituationFigures = z.infer<typeof SituationFigures>

/** What a report counted at one moment. */
export const Figures = z.discriminatedUnion('kind', [ConsolidatedFigures, SituationFigures])
export type Figures = z.infer<typeof Figures>
