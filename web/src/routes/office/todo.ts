import { todayWords as t } from 'shared/words/office'

type Draft = {
  id: string
  title: string
  state: 'before' | 'open' | 'closed' | 'withdrawn'
  closesAt: string
  opinions: number
  answered: number
  silent: unknown[]
}
type Report = { id: string; kind: string; month: string | null; signedAt: string | null }

/** Something that waits for someone, and where it is done. */
export type Todo = { words: string; href: string; urgent: boolean }

const DAY_MS = 24 * 3_600_000
/** From how many days before its end an open draft is pointed out. */
const CLOSING_DAYS = 3
/** A monthly report is sent before the 15th: the 14th is its last day. */
const REPORT_DAY = 14

const daysFrom = (today: string, day: string) => Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS)

/** What waits, the most urgent first. `today` is the day in Vietnam. `reports` is null for those who write none. */
export function todoOf(today: string, drafts: Draft[], reports: Report[] | null): Todo[] {
  const open = drafts.filter((draft) => draft.state === 'open')
  const todos: Todo[] = [
    ...reportDue(today, reports),
    ...open.flatMap((draft) => {
      const days = daysFrom(
        today,
        new Date(Date.parse(draft.closesAt) + 7 * 3_600_000).toISOString().slice(0, 10),
      )
      const href = `/office/drafts/${draft.id}`
      return days <= CLOSING_DAYS
        ? [{ words: t.closingSoon(draft.title, days), href, urgent: days <= 1 }]
        : []
    }),
    ...drafts.flatMap(({ id, title, opinions, answered }) => {
      const waiting = opinions - answered
      return waiting > 0
        ? [{ words: t.waiting(waiting, title), href: `/office/answers/${id}`, urgent: false }]
        : []
    }),
    ...open.flatMap(({ id, title, silent }) =>
      silent.length > 0
        ? [{ words: t.silentSections(silent.length, title), href: `/office/drafts/${id}`, urgent: false }]
        : [],
    ),
  ]
  return todos.toSorted((a, b) => Number(b.urgent) - Number(a.urgent))
}

function reportDue(today: string, reports: Report[] | null): Todo[] {
  if (!reports) return []
  const month = today.slice(0, 7)
  const found = reports.find((report) => report.kind === 'situation' && report.month?.startsWith(month))
  if (found?.signedAt) return []
  const daysLeft = REPORT_DAY - Number(today.slice(8))
  const href = found ? `/office/reports/${found.id}` : '/office/reports'
  return [{ words: t.report(month, daysLeft), href, urgent: daysLeft <= 2 }]
}
