import { twoDrafts } from './reading/house.ts'

const OPINIONS = 100_000
const LOADS = 60
/** What somebody types, a few words at a time, as a phone sends it. */
const TYPED = [
  'tang luong',
  'Đề nghị tăng lương',
  'nha o cho cong nhan khu cong nghiep',
  'bữa ăn ca phải đủ chất',
  'nhà trẻ gần khu công nghiệp cho con công nhân',
  'giám sát việc đóng bảo hiểm xã hội của doanh nghiệp hằng tháng',
]

/**
 * `npm run bench reading`: the page of a section of a draft of 500 paragraphs with 100,000 opinions, as the server renders it, beside the same
 * draft with none; and similar opinions for what is being typed, beside the page itself.
 */
await twoDrafts(OPINIONS, async ({ address, cookie }) => {
  const page = (slug: string) => async () => {
    const answer = await fetch(`${address}/d/${slug}/3`, { headers: { cookie } })
    const text = await answer.text()
    if (!answer.ok || !text.includes('<main')) throw new Error(`${slug}: ${answer.status}`)
    return text.length
  }
  const { paragraphs } = (await (
    await fetch(`${address}/api/drafts/loud/sections/3`, { headers: { cookie } })
  ).json()) as { paragraphs: { id: string; count: unknown }[] }
  if (!paragraphs.some((it) => it.count)) throw new Error('no paragraph shows how many spoke')
  const similar = (text: string) => async () => {
    const answer = await fetch(`${address}/api/drafts/loud/similar`, {
      method: 'POST',
      headers: { cookie, origin: address, 'content-type': 'application/json' },
      body: JSON.stringify({ text, target: 'paragraph', paragraphId: paragraphs[0]!.id }),
    })
    if (!answer.ok) throw new Error(`similar: ${answer.status} ${await answer.text()}`)
    return ((await answer.json()) as { similar: unknown[] }).similar.length
  }
  const first = await timed(similar(''))
  const pages = await alternately({ silent: page('silent'), loud: page('loud') }, LOADS)
  const asked = await alternately(
    Object.fromEntries(TYPED.map((text) => [text, similar(text)])),
    LOADS / TYPED.length,
  )
  const times = Object.values(asked).flat()
  const [silent, loud] = [pages.silent!, pages.loud!]
  process.stdout.write(
    `section page, median of ${LOADS}: no opinions ${middle(silent)} ms, ${OPINIONS} opinions ${middle(loud)} ms, ratio ${(at(loud, 0.5) / at(silent, 0.5)).toFixed(2)}\n` +
      `similar opinions: made ready at the first letter in ${first.toFixed(0)} ms, then median ${middle(times)} ms, 95 of 100 within ${at(times, 0.95).toFixed(1)} ms, ${(at(times, 0.5) / at(silent, 0.5)).toFixed(2)} of the page without opinions\n`,
  )
})

/** Milliseconds of each, in turns, after three of each that are not counted. */
async function alternately(tasks: Record<string, () => Promise<unknown>>, times: number) {
  const found: Record<string, number[]> = {}
  for (let n = -3; n < times; n++)
    for (const [name, task] of Object.entries(tasks)) {
      const ms = await timed(task)
      if (n >= 0) (found[name] ??= []).push(ms)
    }
  return found
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await task()
  return performance.now() - began
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))]!
}

function middle(times: readonly number[]): string {
  return at(times, 0.5).toFixed(1)
}
