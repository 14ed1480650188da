import { type Dice, diceOf, oneOf } from 'db/seed/dice'
import type { AlignmentState } from 'shared/alignment'
import type { Block } from 'shared/outline'

import { type Family, familiesOf, shuffled, sloganOf, tableOf } from './parallel.ts'
import { respelt, rewritten, unaccented } from './rewriting.ts'

/** What truly became of blocks. `how` names the edit, for the figures. */
export type Truth = { old: number[]; new: number[]; state: AlignmentState; how: string }

/** A pair of versions with what truly became of every block. */
export type Edited = { old: Block[]; now: Block[]; truth: Truth[] }

/** A block of the new version while it is made: the old blocks it comes from, what was done to it. `id`: pieces of one whole share it. */
type Cell = { block: Block; from: number[]; how: string; isMoved?: boolean; isChanged?: boolean }

/**
 * Edits a draft as its authors do between two versions, from a seed: rewrites, splits, merges, moves of paragraphs and whole sections,
 * deletions, insertions, renumbering, renamed headings; and what must fool nobody: parallel sentences that are swapped, edited, deleted,
 * or deleted while another one of the kind is put in, repeated slogans, rows of tables. `spare`: paragraphs to put in, in neither.
 */
export function edited(base: readonly Block[], spare: readonly Block[], seed: number): Edited {
  const dice = diceOf(seed)
  const { old, families } = withParallels(dice, base)
  let cells: Cell[] = old.map((block, at) => ({ block, from: [at], how: 'left' }))
  cells = editFamilies(dice, cells, families)
  cells = editBlocks(dice, cells, shuffled(dice, spare))
  cells = regroup(dice, cells)
  cells = moveSome(dice, cells)
  cells = cells.map((it) => finished(dice, it))
  return { old, now: cells.map((it) => it.block), truth: truthOf(old, cells) }
}

/** The draft with families of parallel sentences, a table and slogans strewn in. */
function withParallels(dice: Dice, base: readonly Block[]): { old: Block[]; families: Family[] } {
  const old = [...base]
  const families = familiesOf(dice, 4)
  for (const { members } of families) old.splice(placeIn(dice, old), 0, ...members)
  old.splice(placeIn(dice, old), 0, ...tableOf(dice))
  for (let left = 6; left > 0; left--) old.splice(placeIn(dice, old), 0, sloganOf(dice))
  return { old, families }
}

const placeIn = (dice: Dice, list: readonly unknown[]) =>
  Math.floor(list.length / 10) + dice.below(Math.ceil(list.length * 0.8))

/** What happens to each family: nothing, two swapped, one edited, one deleted, one deleted and another of the kind put in. */
function editFamilies(dice: Dice, cells: Cell[], families: readonly Family[]): Cell[] {
  let all = [...cells]
  for (const { members, spare } of families) {
    const own = all.filter(({ block }) => members.includes(block))
    const one = oneOf(dice, own)
    const at = all.indexOf(one)
    const other = all.indexOf(own[(own.indexOf(one) + 1) % own.length]!)
    const added = (): Cell => ({ block: spare[0]!, from: [], how: 'parallel put in' })
    switch (dice.below(6)) {
      case 1: {
        const swapped = all.with(at, { ...all[other]!, how: 'parallel swapped', isMoved: true })
        all = swapped.with(other, { ...one, how: 'parallel swapped', isMoved: true })
        break
      }
      case 2:
        all[at] = rewrittenCell(dice, one, oneOf(dice, [0.1, 0.25]), 'parallel rewritten')
        break
      case 3:
        all = all.toSpliced(at, 1)
        break
      case 4:
        // With nothing but another figure in it, it is the same sentence with its target raised: no reader could tell it from that.
        all = all.with(at, isFigureNew(one.block, spare[0]!) ? raised(one, spare[0]!) : added())
        break
      case 5:
        all = all.toSpliced(at, 1)
        all = all.toSpliced(placeIn(dice, all), 0, added())
        break
    }
  }
  return all
}

const isFigureNew = (a: Block, b: Block) => withoutFigures(a) === withoutFigures(b)
const withoutFigures = ({ text }: Block) => text.replace(/\d+/g, '#')
const raised = (it: Cell, block: Block): Cell => ({ ...it, block, how: 'figure raised', isChanged: true })

function rewrittenCell(dice: Dice, it: Cell, share: number, how: string): Cell {
  return { ...it, how, isChanged: true, block: { ...it.block, text: rewritten(dice, it.block.text, share) } }
}

const isText = ({ block, how }: Cell) =>
  how === 'left' &&
  (block.kind === 'paragraph' || block.kind === 'item') &&
  block.text.split(' ').length >= 12 &&
  !block.text.includes(' | ')

/** Rewrites, deletes and puts in, one block at a time. */
function editBlocks(dice: Dice, cells: Cell[], spare: Block[]): Cell[] {
  return cells.flatMap((it): Cell[] => {
    const { block, how } = it
    if (how !== 'left') return [it]
    if (block.kind === 'heading' && dice.chance(0.08)) return [renamed(dice, it)]
    if (dice.chance(0.04) && spare.length > 0) return [it, { block: spare.pop()!, from: [], how: 'put in' }]
    if (dice.chance(0.04)) return block.kind === 'heading' ? [it] : []
    if (!isText(it)) return [it]
    if (dice.chance(0.05)) return [rewrittenCell(dice, it, 0.1, 'rewritten 10 %')]
    if (dice.chance(0.05)) return [rewrittenCell(dice, it, 0.25, 'rewritten 25 %')]
    if (dice.chance(0.05)) return [rewrittenCell(dice, it, 0.4, 'rewritten 40 %')]
    if (dice.chance(0.01))
      return [
        { ...it, how: 'without accents', isChanged: true, block: { ...block, text: unaccented(block.text) } },
      ]
    if (dice.chance(0.04) && spare.length > 0)
      return [{ block: spare.pop()!, from: [], how: 'put in its place' }]
    return [it]
  })
}

function renamed(dice: Dice, it: Cell): Cell {
  const text = dice.chance(0.5) ? `${it.block.text} TRONG GIAI ĐOẠN TỚI` : 'NHỮNG VIỆC CẦN LÀM NGAY'
  return { ...it, how: 'heading renamed', isChanged: true, block: { ...it.block, text } }
}

/** Splits paragraphs in two or three, merges neighbours, with or without a new sentence between. */
function regroup(dice: Dice, cells: Cell[]): Cell[] {
  const all: Cell[] = []
  for (let at = 0; at < cells.length; at++) {
    const [it, next] = [cells[at]!, cells[at + 1]]
    const roll = isText(it) ? dice.below(20) : -1
    if (roll === 0) all.push(...pieces(dice, it))
    else if (roll === 1 && next && isText(next)) {
      const between = dice.chance(0.4)
        ? ' Việc này do ban chấp hành công đoàn cơ sở chủ trì, báo cáo hằng quý. '
        : ' '
      const text = `${it.block.text}${between}${next.block.text}`
      all.push({ block: { ...it.block, text }, from: [...it.from, ...next.from], how: 'merged' })
      at += 1
    } else all.push(it)
  }
  return all
}

function pieces(dice: Dice, it: Cell): Cell[] {
  const parts = it.block.text.split(/(?<=[.;,]) /u)
  const count = Math.min(parts.length, 2 + dice.below(2))
  if (count < 2) return [it]
  const each = Math.ceil(parts.length / count)
  const texts = Array.from({ length: count }, (_, at) => parts.slice(at * each, (at + 1) * each).join(' '))
  const long = texts.filter((text) => text !== '')
  if (long.length < 2 || long.some((text) => text.split(' ').length < 5)) return [it]
  return long.map((text) => ({ ...it, how: 'split', block: { ...it.block, text } }))
}

/** Moves some paragraphs, some of them rewritten too, and perhaps a whole section. */
function moveSome(dice: Dice, cells: Cell[]): Cell[] {
  let all = [...cells]
  for (let left = 4; left > 0; left--) {
    const at = all.findIndex((it, place) => place >= dice.below(all.length) && isText(it))
    if (at < 0) continue
    const [it] = all.splice(at, 1)
    const moved = { ...it!, how: 'moved', isMoved: true }
    all.splice(
      placeIn(dice, all),
      0,
      dice.chance(0.3) ? rewrittenCell(dice, moved, 0.15, 'moved and rewritten') : moved,
    )
  }
  if (dice.chance(0.5)) all = sectionMoved(dice, all)
  return all
}

function sectionMoved(dice: Dice, cells: Cell[]): Cell[] {
  const heads = [...cells.keys()].filter((at) => cells[at]!.block.kind === 'heading')
  const from = oneOf(dice, heads)
  const level = cells[from]!.block.level!
  const next = heads.find((at) => at > from && cells[at]!.block.level! <= level) ?? cells.length
  if (next - from > cells.length / 4) return cells
  const section = cells
    .slice(from, next)
    .map((it) => ({ ...it, isMoved: true, how: it.how === 'left' ? 'section moved' : it.how }))
  const rest = cells.toSpliced(from, next - from)
  const places = [...rest.keys()].filter(
    (at) => rest[at]!.block.kind === 'heading' && rest[at]!.block.level! <= level,
  )
  return rest.toSpliced(places.length > 0 ? oneOf(dice, places) : rest.length, 0, ...section)
}

/** Renumbers, and writes the same letters in another form. */
function finished(dice: Dice, it: Cell): Cell {
  const { block } = it
  const label =
    block.label !== null && /^\d+$/.test(block.label) ? String(Number(block.label) + 1) : block.label
  return {
    ...it,
    block: { ...block, label, text: dice.chance(0.1) ? respelt(dice, block.text) : block.text },
  }
}

function truthOf(old: readonly Block[], cells: readonly Cell[]): Truth[] {
  const truth: Truth[] = []
  const whole = new Map<string, Truth>()
  for (const [n, { from, how, isMoved, isChanged }] of cells.entries()) {
    const known = whole.get(from.join())
    if (from.length === 0) truth.push({ old: [], new: [n], state: 'new', how })
    else if (known) Object.assign(known, { new: [...known.new, n], state: 'split' })
    else {
      const state = from.length > 1 ? 'merged' : isChanged ? 'changed' : isMoved ? 'moved' : 'kept'
      const entry: Truth = { old: from, new: [n], state, how }
      whole.set(from.join(), entry)
      truth.push(entry)
    }
  }
  const stays = new Set(truth.flatMap((it) => it.old))
  for (const o of old.keys())
    if (!stays.has(o)) truth.push({ old: [o], new: [], state: 'removed', how: 'removed' })
  return truth
}
