import type { Block } from 'shared/outline'

const bullets = ['-', '+']

/**
 * The blocks of a draft written one to a line; blank lines are for the eye.
 * `^ …` front matter, `$ …` back matter, `## I | …` a heading of level 2 labelled "I", `** a | …` an item of level 2
 * labelled "a", `- …` and `+ …` bullets of level 1 and 2, anything else a paragraph.
 */
export function blocksOf(lines: string): Block[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(blockOf)
}

function blockOf(line: string): Block {
  const [, mark = '', rest = ''] = /^([#*]+|[-+^$](?= ))? *(.*)$/u.exec(line) ?? []
  const bullet = bullets.indexOf(mark)
  if (mark === '^') return { kind: 'front', level: null, label: null, text: rest }
  if (mark === '$') return { kind: 'back', level: null, label: null, text: rest }
  if (bullet >= 0) return { kind: 'item', level: bullet + 1, label: mark, text: rest }
  if (mark === '') return { kind: 'paragraph', level: null, label: null, text: rest }
  const [label = '', text = ''] = rest.split(' | ')
  return { kind: mark.startsWith('#') ? 'heading' : 'item', level: mark.length, label, text }
}
