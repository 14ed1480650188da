import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { outlineErrors } from 'shared/words/outline'
import { Refusal } from '../errors.ts'
import { readDraftFile } from './read-file.ts'

/** `gopy outline FILE`: prints what the importer understood as a JSON array of blocks; a refusal goes to stderr and exits with 1. */
export function outlineCommands(program: Command): void {
  program
    .command('outline')
    .description(
      'đọc một dự thảo (Word, PDF, HTML, Markdown hoặc văn bản thuần) và in ra cấu trúc đã hiểu, dạng JSON',
    )
    .argument('<file>', 'đường dẫn tới tệp dự thảo')
    .action(async (file: string) => {
      try {
        const { blocks } = await readDraftFile(path.basename(file), readFileSync(file))
        const printed = blocks.map(({ kind, level, label, text }) => ({ kind, level, label, text }))
        process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`)
      } catch (fault) {
        process.stderr.write(`${whyUnread(fault, file)}\n`)
        process.exitCode = 1
      }
    })
}

/** Why a file could not be read, with the remedy; what is no refusal and no wrong path is thrown on. */
export function whyUnread(fault: unknown, file: string): string {
  if (fault instanceof Refusal) {
    const said = outlineErrors[fault.failure.reason as keyof typeof outlineErrors]
    return typeof said === 'function' ? said(fault.failure.params ?? {}) : said
  }
  const code = (fault as { code?: string }).code
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES')
    return `Không mở được tệp ${file}. Hãy kiểm tra lại đường dẫn.`
  throw fault
}
