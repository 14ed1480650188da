import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import type { Block } from 'shared/outline'

import { align } from '../alignment/align.ts'
import { whyUnread } from '../outline/commands.ts'
import { readDraftFile } from '../outline/read-file.ts'

/** `gopy align OLD_FILE NEW_FILE`: prints what became of the blocks of `gopy outline` as JSON; a file that cannot be read is named, and ends it with 1. */
export function draftCommands(program: Command): void {
  program
    .command('align')
    .description('so hai phiên bản của một dự thảo và in ra từng đoạn đã đi về đâu, dạng JSON')
    .argument('<old-file>', 'tệp của phiên bản cũ')
    .argument('<new-file>', 'tệp của phiên bản mới')
    .action(async (oldFile: string, newFile: string) => {
      const [old, now] = await Promise.all([blocksIn(oldFile), blocksIn(newFile)])
      if (old && now) process.stdout.write(`${JSON.stringify(align(old, now))}\n`)
      else process.exitCode = 1
    })
}

/** The blocks of a file; undefined, once it was said why, when it cannot be read. */
async function blocksIn(file: string): Promise<Block[] | undefined> {
  try {
    return (await readDraftFile(path.basename(file), readFileSync(file))).blocks
  } catch (fault) {
    process.stderr.write(`${path.basename(file)}: ${whyUnread(fault, file)}\n`)
    return undefined
  }
}
