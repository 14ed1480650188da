import { type Command, InvalidArgumentError } from 'commander'
import { formatNumber } from 'shared/format'
import { sampleWords as words } from 'shared/words/sample'

import { withHouse } from '../command.ts'
import { SAMPLE_OPINIONS, seedIfEmpty } from './seed.ts'

function count(text: string): number {
  if (!/^\d{1,8}$/.test(text)) throw new InvalidArgumentError('0-99999999')
  return Number(text)
}

/** `gopy seed [--opinions N] [--seed S]`: the sample in a database that is empty, of any size, for measurements. */
export function sampleCommands(program: Command): void {
  program
    .command('seed')
    .description(words.command)
    .option('--opinions <N>', words.optionOpinions, count, SAMPLE_OPINIONS)
    .option('--seed <S>', words.optionSeed, count, 2026)
    .action(async ({ opinions, seed }: { opinions: number; seed: number }) => {
      const loaded = await withHouse('seed', (ctx) => seedIfEmpty(ctx, { opinions, seed }))
      process.stdout.write(`${loaded ? words.loaded(formatNumber(opinions)) : words.notEmpty}\n`)
      if (!loaded) process.exitCode = 1
    })
}
