import { expect } from 'vitest'

import { as, type Jar } from '../setup/house.ts'

type Plan = {
  fingerprint: string
  added: number
  same: number
  wrong: { row: number; reason: string }[]
  repeated: number[]
  alike: number[]
}

/** The template of a meeting. */
export async function template(jar: Jar, id: string): Promise<ArrayBuffer> {
  const answer = await as(jar).office.meetings[':id']['template.xlsx'].$get({ param: { id } })
  expect(answer.status).toBe(200)
  return answer.arrayBuffer()
}

/** Sends a file to be looked at; what taking it would do, or why it was refused. */
export async function looked(jar: Jar, id: string, bytes: ArrayBuffer) {
  const form = { file: new File([bytes], 'phiếu.xlsx') } as never
  const answer = await as(jar).office.meetings[':id'].import.$post({ param: { id }, form })
  return { status: answer.status as number, ...((await answer.json()) as { reason?: string; plan: Plan }) }
}

/** Takes the file last looked at; the status of the answer. */
export const taken = async (jar: Jar, id: string, fingerprint: string) =>
  (await as(jar).office.meetings[':id'].import.take.$post({ param: { id }, json: { fingerprint } })).status
