import { formatNumber as n } from '../format.ts'
import type { Declared } from '../reports.ts'

/** Heads as they may be said. */
const heads = (count: number | null) => (count === null ? 'dưới 5' : n(count))

/** What officers declared, as papers and pages say it beside what was counted. */
export const declaredWords = {
  title: 'Số khai của cán bộ',
  apart: 'Số khai đứng riêng, không cộng vào lượt người đã đếm.',
  meetings: (it: Declared['meeting']) => `${n(it.times)} cuộc họp với ${heads(it.heads)} người dự`,
  papers: (it: Declared['paper']) => `${n(it.times)} tập phiếu với ${heads(it.heads)} phiếu giấy`,
  sentence: (parts: string[], groups: string) =>
    `Theo số khai của cán bộ, không cộng vào lượt người nêu trên: ${parts.join('; ')}${groups ? ` (${groups})` : ''}.`,
}

/** The parts of the sentence: meetings, paper forms; none where nothing was declared. */
export function declaredParts({ meeting, paper }: Declared): string[] {
  return [
    ...(meeting.times > 0 ? [declaredWords.meetings(meeting)] : []),
    ...(paper.times > 0 ? [declaredWords.papers(paper)] : []),
  ]
}
