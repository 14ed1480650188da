import { todayWords as t } from 'shared/words/office'
import { moderationWords } from 'shared/words/moderation'
import { requestQueueWords } from 'shared/words/rights'

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

/** Requests about personal data whose clocks run out; none for those who do not see them. */
export function requestsDue({ overdue, soon }: { overdue: number; soon: number }): Todo[] {
  return [
    ...(overdue > 0
      ? [
          {
            words: requestQueueWords.overdueTodo(overdue),
            href: '/office/rights?state=overdue',
            urgent: true,
          },
        ]
      : []),
    ...(soon > 0 ? [{ words: requestQueueWords.soonTodo(soon), href: '/office/rights', urgent: true }] : []),
  ]
}

/** Opinions that members reported, or in which names may stand. */
export const opinionsToLook = (due: number): Todo[] =>
  due > 0 ? [{ words: moderationWords.todo(due), href: '/office/moderation', urgent: false }] : []

function reportDue(today: string, reports: Report[] | null): Todo[] {
  if (!reports) return []
  const monthly = reports.filter((report) => report.kind === 'situation')
  const [last, month] = [monthBefore(today), today.slice(0, 7)]
  // Who has just begun to report owes nothing for the time before.
  const owed = monthly.some((report) => report.month && report.month.slice(0, 7) <= last)
    ? [last, month]
    : [month]
  return owed.flatMap((due) => {
    const found = monthly.find((report) => report.month?.startsWith(due))
    if (found?.signedAt) return []
    const daysLeft = daysFrom(today, `${due}-${REPORT_DAY}`)
    const href = found ? `/office/reports/${found.id}` : '/office/reports'
    return [{ words: t.report(due, daysLeft), href, urgent: daysLeft <= 2 }]
  })
}

/** The month before a day's, as `YYYY-MM`. */
function monthBefore(day: string): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() - 1)
  return date.toISOString().slice(0, 7)
}
