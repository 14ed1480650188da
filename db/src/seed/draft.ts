import type { Block } from 'shared/outline'

import { actionProgramme } from './action-programme.ts'
import { assessment } from './political-report/assessment.ts'
import { directions } from './political-report/directions.ts'
import { blocksOf } from './written.ts'

/** A draft of the sample province; `key` is its name in the sample opinions, `blocks` are in reading order. */
export type SampleDraft = { key: string; title: string; blocks: readonly Block[] }

/**
 * The two drafts the sample province consults on at the same time:
 * a political report of over 100 paragraphs on four levels, and a short action programme.
 */
export const sampleDrafts: readonly SampleDraft[] = [
  {
    key: 'report',
    title: 'Dự thảo Báo cáo chính trị trình Đại hội Công đoàn tỉnh Sơn Hà lần thứ VIII, nhiệm kỳ 2026 - 2031',
    blocks: blocksOf(assessment + directions),
  },
  {
    key: 'programme',
    title: 'Dự thảo Chương trình hành động thực hiện Nghị quyết Đại hội Công đoàn tỉnh Sơn Hà lần thứ VIII',
    blocks: blocksOf(actionProgramme),
  },
]

/**
 * A paragraph or item people may speak of: its place in the draft's blocks, and that of the heading it stands under, both from 0.
 * `ahead`: it says what will be done, not what was.
 */
export type SampleParagraph = {
  draft: string
  index: number
  section: number | null
  ahead: boolean
  text: string
}

/** Every paragraph and item of both drafts, in reading order. */
export const sampleParagraphs: readonly SampleParagraph[] = sampleDrafts.flatMap(({ key, blocks }) => {
  const looksBack = blocks.findIndex(({ label }) => label === 'Phần thứ nhất')
  const looksAhead = blocks.findIndex(({ label }) => label === 'Phần thứ hai')
  let section: number | null = null
  return blocks.flatMap(({ kind, text }, index) => {
    if (kind === 'heading') section = index
    return kind === 'paragraph' || kind === 'item'
      ? [{ draft: key, index, section, ahead: looksBack < 0 || index > looksAhead, text }]
      : []
  })
})
