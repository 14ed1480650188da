import { readFile } from 'node:fs/promises'

import type { Command } from 'commander'
import { formatNumber } from 'shared/format'
import { auditBreaks, auditCommandWords as words } from 'shared/words/audit'

import { withHouse } from '../command.ts'
import { write } from '../context.ts'
import { type Anchor, anchorAt, anchorsIn, written } from './anchor.ts'
import { chainHead, keepAnchor, sealEntries } from './chain-queries.ts'
import { record } from './queries.ts'
import { verifyChain } from './verify.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** `gopy audit verify | anchor`: whether the log is as it was, and a signed word by which to tell later. */
export function auditCommands(program: Command): void {
  const audit = program.command('audit').description(words.audit)

  audit
    .command('verify')
    .description(words.verify)
    .option('--against <file...>', words.against, [])
    .action(async ({ against }: { against: string[] }) => {
      const brought = (await Promise.all(against.map(anchorsOf))).flat()
      const { head, anchors, broken } = await withHouse('audit verify', async (ctx) => {
        await sealEntries(ctx)
        return verifyChain(ctx, brought)
      })
      if (!broken) return say(words.intact(formatNumber(head.seq), formatNumber(anchors)))
      say(auditBreaks[broken.kind](formatNumber(broken.seq)))
      if (broken.id) say(words.rowId(broken.id))
      process.exitCode = 1
    })

  audit
    .command('anchor')
    .description(words.anchor)
    .action(() =>
      withHouse('audit anchor', async (ctx) => {
        await write(ctx, (ctx) => record(ctx, 'audit.anchored', { unitId: null }))
        await sealEntries(ctx)
        const anchor = anchorAt(ctx.secret, await chainHead(ctx))
        await keepAnchor(ctx, anchor)
        say(written(anchor))
      }),
    )
}

async function anchorsOf(file: string): Promise<Anchor[]> {
  const found = anchorsIn(await readFile(file, 'utf8'))
  if (found.length === 0) throw new Error(words.noAnchor(file))
  return found
}
