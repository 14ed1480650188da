import { OutlineEdit } from 'shared/outline-edits'
import { splitPlace } from 'shared/split-place'

/** The correction a form of the preview asks for, or the reason why none can be read from it. */
export function changeFrom(
  sent: Record<string, string>,
): { change: OutlineEdit | 'undo' | 'redo' } | { reason: string } {
  if (sent.do === 'undo' || sent.do === 'redo') return { change: sent.do }
  const at = Number(sent.at)
  if (sent.do === 'split') {
    const offset = splitPlace(sent.text ?? '', sent.marked ?? '')
    return offset === null ? { reason: 'edit.noSplitPlace' } : parsed({ do: 'split', at, offset })
  }
  const { kind, level, label } = sent
  return parsed({ do: sent.do, at, kind, level: Number(level), label: label?.trim() || null })
}

function parsed(edit: unknown): { change: OutlineEdit } | { reason: string } {
  const result = OutlineEdit.safeParse(edit)
  return result.success ? { change: result.data } : { reason: 'invalid' }
}
