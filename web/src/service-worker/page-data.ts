/** What an answer under the address of a page's data is: the data; a refusal that means it is gone; something else of ours; not ours. */
export type Kind = 'page' | 'gone' | 'other' | 'stranger'

const DATA = /^(\/|\/mine\/|\/d\/[^/]+\/(?:\d+\/)?)__data\.json$/

/** Under which name the data of a page is kept, or undefined where it is not: pages of members that show drafts and own opinions. */
export function pageNameOf(pathname: string): string | undefined {
  return DATA.test(pathname) ? pathname : undefined
}

type Node = { type: string; status?: number; error?: { status?: number } } | null

/** Tells what came under the address of a page's data. Uses the answer up. */
export async function isPageData(answer: Response): Promise<Kind> {
  if (!answer.headers.get('content-type')?.startsWith('application/json')) return 'stranger'
  if (!answer.ok) return answer.status < 500 ? 'gone' : 'other'
  const [line = ''] = (await answer.text()).split('\n')
  let said: { type?: string; nodes?: Node[] }
  try {
    said = JSON.parse(line) as typeof said
  } catch {
    return 'stranger'
  }
  if (said.type === 'redirect') return 'other'
  if (said.type !== 'data' || !Array.isArray(said.nodes)) return 'stranger'
  const failed = said.nodes.find((node) => node?.type === 'error')
  if (failed) return (failed.status ?? failed.error?.status ?? 500) < 500 ? 'gone' : 'other'
  // Without the page's own part it would show nothing.
  return said.nodes.at(-1)?.type === 'data' ? 'page' : 'other'
}
