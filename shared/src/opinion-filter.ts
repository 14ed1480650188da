import { z } from 'zod'

import { Month } from './days.ts'
import { Disposition } from './answers.ts'
import { ContributorGroup, Kind, Stance, Target } from './opinions.ts'
import { GONE_SECTION } from './gone-section.ts'
import { quoteStates } from './quotes.ts'

/** More than any draft has. */
const SECTIONS_MAX = 100_000

/** Whether and how an opinion was answered: `yes` in any way, `own` by an answer of its own, `theme` by its theme's, `no` not yet. */
export const answeredHows = ['no', 'yes', 'own', 'theme'] as const
export type AnsweredHow = (typeof answeredHows)[number]

/** What is asked of the words an opinion quotes: `any` that it quotes some, else what became of them in the newest version. */
export const quotesAsked = ['any', ...quoteStates] as const
export type QuoteAsked = (typeof quotesAsked)[number]

const blank = (it: unknown) => (it === '' ? undefined : it)
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(blank, schema.optional())

/**
 * Which opinions a list shows; every field narrows it. It is the query of `/office/opinions`, and of the link under every figure:
 * what a figure counts is what this filter lists.
 * `singular` is what has words and stands in no theme, `hidden` what has words that are hidden: both count as everything does. `section` is the number in the draft's newest version, 0 for paragraphs that are there no longer, `none` for the draft as a whole.
 * `words` stand in its text, accents and case aside; what is hidden is not looked through. `theme` is a theme's id, `also` that of one spoken of besides the opinion's own. `campaign` is a group of opinions that are nearly one text, `addition` the
 * number of a sentence that some of them add to it. `report` is what the figures of that report counted; `id` one opinion. `disposition` may be `pending`, `group` may be `unstated`. `month` is `YYYY-MM`.
 * `answered` is how it was handled, `quote` what became of the words of the draft it is about.
 * `unit` takes in everything below it. Of those who spoke, a filter names the unit, the group and the month and nothing else, and lists whole blocks
 * of persons (`api/src/opinions/batches.ts`): days and channels would take these apart.
 */
export const OpinionFilter = z.object({
  consultation: optional(z.uuid()),
  draft: optional(z.uuid()),
  section: optional(
    z.union([z.literal('none'), z.coerce.number().int().min(GONE_SECTION).max(SECTIONS_MAX)]),
  ),
  paragraph: optional(z.uuid()),
  target: optional(Target),
  stance: optional(Stance),
  kind: optional(z.union([z.literal('unstated'), Kind])),
  unit: optional(z.uuid()),
  group: optional(z.union([z.literal('unstated'), ContributorGroup])),
  theme: optional(z.uuid()),
  also: optional(z.uuid()),
  campaign: optional(z.uuid()),
  addition: optional(z.coerce.number().int().min(1).max(1000)),
  singular: optional(z.literal('yes')),
  hidden: optional(z.literal('yes')),
  disposition: optional(z.union([z.literal('pending'), Disposition])),
  answered: optional(z.enum(answeredHows)),
  quote: optional(z.enum(quotesAsked)),
  month: optional(Month),
  words: optional(z.string().trim().max(200)),
  report: optional(z.uuid()),
  id: optional(z.uuid()),
})
export type OpinionFilter = z.output<typeof OpinionFilter>

/** The query string of a filter, fields in a fixed order: what stands after `/office/opinions?`. */
export function filterQuery(filter: OpinionFilter): string {
  const query = new URLSearchParams()
  for (const name of Object.keys(OpinionFilter.shape) as (keyof OpinionFilter)[]) {
    const value = filter[name]
    if (value !== undefined) query.set(name, String(value))
  }
  return query.toString()
}
