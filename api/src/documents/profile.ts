import { z } from 'zod'

import nd30 from './profiles/nd30.json' with { type: 'json' }
import party05 from './profiles/party05.json' with { type: 'json' }
import union933 from './profiles/union933.json' with { type: 'json' }

const Share = z.number().positive().max(1)

/** How a line of text looks; what is left out is plain: upright, at the left margin, without space around it. */
const Look = z.strictObject({
  sizePt: z.number().positive(),
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  underlined: z.boolean().default(false),
  capitals: z.boolean().default(false),
  align: z.enum(['left', 'center', 'right', 'justify']).default('left'),
  leftMm: z.number().default(0),
  firstLineMm: z.number().default(0),
  beforePt: z.number().nonnegative().default(0),
  afterPt: z.number().nonnegative().default(0),
  /** Line height as a multiple of the font's own, or fixed. */
  height: z
    .union([
      z.strictObject({ multiple: z.number().positive() }),
      z.strictObject({ exactPt: z.number().positive() }),
    ])
    .default({ multiple: 1 }),
})
export type Look = z.infer<typeof Look>

/** A drawn rule, centred; `share` is its length as a part of the text line above it. */
const Rule = z.strictObject({
  share: Share,
  weightPt: z.number().positive(),
  beforePt: z.number().nonnegative(),
  afterPt: z.number().nonnegative(),
})
export type RuleLook = z.infer<typeof Rule>

const Margins = z.strictObject({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() })

/** A heading closes its label with `close`; with `labelLook` the label stands on a line of its own. */
const HeadingLook = z.strictObject({ look: Look, close: z.string(), labelLook: Look.nullable() })

/** Everything about the layout of an official document. Lengths are in mm, sizes and spaces in points. */
export const FormatProfile = z.strictObject({
  id: z.string(),
  /** Raised whenever a value changes: a signed report names the profile and version it was laid out with. */
  version: z.int().positive(),
  name: z.string(),
  source: z.string(),
  /** Whether the values were compared with the regulation's own text. */
  verified: z.boolean(),
  page: z.strictObject({ widthMm: z.number(), heightMm: z.number(), portrait: Margins, landscape: Margins }),
  /** `pdf` names metric-compatible fonts that we carry; the rest are facts of the font, in em. */
  font: z.strictObject({
    office: z.string(),
    pdf: z.array(z.string()).nonempty(),
    ascentEm: z.number(),
    descentEm: z.number(),
    lineEm: z.number(),
  }),
  pageNumber: z.strictObject({ look: Look, fromTopMm: z.number() }),
  letterhead: z.strictObject({
    leftShare: Share,
    /** How far the letterhead may reach into the left and the right margin. */
    overhangMm: z.strictObject({ left: z.number(), right: z.number() }),
    parentBody: Look,
    issuingBody: Look,
    /** Below the issuing body: a rule, or a mark such as "*". */
    issuingRule: Rule.nullable(),
    issuingMark: z.strictObject({ text: z.string(), look: Look }).nullable(),
    motto: z.array(z.strictObject({ text: z.string(), look: Look })).nonempty(),
    mottoRule: Rule,
    number: z.strictObject({
      /** With `{number}` and `{symbol}`. */
      template: z.string(),
      blank: z.string(),
      digits: z.int(),
      look: Look,
    }),
    placeDate: z.strictObject({ blank: z.string(), look: Look }),
    draftMark: z.strictObject({ text: z.string(), look: Look }),
  }),
  title: z.strictObject({ type: Look, abstract: Look, rule: Rule.nullable() }),
  addressee: z.strictObject({
    label: z.string(),
    single: Look,
    several: Look,
    item: Look,
    afterPt: z.number(),
  }),
  body: z.strictObject({
    paragraph: Look,
    headings: z.tuple([HeadingLook, HeadingLook, HeadingLook, HeadingLook, HeadingLook]),
    bullet: z.strictObject({ look: Look, dash: z.string() }),
    quote: z.strictObject({ look: Look, open: z.string(), close: z.string() }),
    note: Look,
    /** What the last line of the body ends with. */
    end: z.string(),
  }),
  table: z.strictObject({
    caption: Look,
    header: Look,
    cell: Look,
    borderPt: z.number().positive(),
    paddingMm: z.strictObject({ x: z.number().nonnegative(), y: z.number().nonnegative() }),
    afterPt: z.number().nonnegative(),
    /** A row taller than this part of the page may be split over two. */
    splitAbove: Share,
  }),
  closing: z.strictObject({
    leftShare: Share,
    beforePt: z.number().nonnegative(),
    recipients: z.strictObject({
      label: z.string(),
      labelLook: Look,
      item: Look,
      dash: z.string(),
      between: z.string(),
      last: z.string(),
    }),
    signature: z.strictObject({ authority: Look, position: Look, name: Look }),
  }),
  annex: z.strictObject({ label: Look, title: Look, reference: Look }),
})
export type FormatProfile = z.infer<typeof FormatProfile>

export const profileIds = ['nd30', 'union933', 'party05'] as const
export type ProfileId = (typeof profileIds)[number]

const profiles: Record<ProfileId, FormatProfile> = {
  nd30: FormatProfile.parse(nd30),
  union933: FormatProfile.parse({ ...nd30, ...union933 }),
  party05: FormatProfile.parse(party05),
}

/** The layout rules of one regulation. `union933` is `nd30` with what the union's own regulation says otherwise. */
export function formatProfile(id: ProfileId): FormatProfile {
  return profiles[id]
}
