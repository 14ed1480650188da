import { z } from 'zod'

import { Disposition } from './answers.ts'

/** An answer that reached at least five opinions of a group; `opinions` is "at least so many", in steps of five. */
const PublishedAnswer = z.object({ disposition: Disposition, reason: z.string(), opinions: z.number() })

/** What was said in one place: a theme by its name, or (label null) everything else. */
const PublishedGroup = z.object({
  label: z.string().nullable(),
  opinions: z.number(),
  answers: z.array(PublishedAnswer),
  /** Some have an answer of their own, told to their authors only. */
  apart: z.boolean(),
  /** Some wait for an answer. */
  waiting: z.boolean(),
})
export type PublishedGroup = z.infer<typeof PublishedGroup>

/** A paragraph with what was said about it; null for what is about the section as a whole, or too little to be told of one paragraph. */
const PublishedRow = z.object({
  paragraph: z.object({ id: z.string(), label: z.string().nullable(), body: z.string() }).nullable(),
  groups: z.array(PublishedGroup),
})

const PublishedSection = z.object({
  /** Null for the draft as a whole, 0 for paragraphs of earlier versions. */
  number: z.number().nullable(),
  title: z.string(),
  /** Paragraphs one could comment on, and those of them with at least five opinions. */
  paragraphs: z.number(),
  heard: z.number(),
  rows: z.array(PublishedRow),
})
export type PublishedSection = z.infer<typeof PublishedSection>

/** The response table of a draft as it is published: only what at least five persons said together. Counts in steps of five. */
export const PublishedTable = z.object({
  opinions: z.number(),
  answered: z.number(),
  sections: z.array(PublishedSection),
})
export type PublishedTable = z.infer<typeof PublishedTable>

/** Publishes the table that was previewed: `mark` stands for what it says. */
export const Publishing = z.object({ mark: z.string().length(16) })
