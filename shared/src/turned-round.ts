/** Words that turn a name, or what is promised, into its opposite. */
const TURNS =
  'không,ngoài,chưa,phi,phó,nguyên,cấm,dứt,ngừng,dừng,hủy,hoãn,bỏ,trừ,miễn,tước,hạn chế,thu hồi,từ chối,phản đối'
    .split(',')
    .map((words) => words.split(' '))
/** Words of which one in the other's place says the opposite. */
const OPPOSITES = [
  ['thiểu', 'đa'],
  ['trên', 'dưới'],
  ['trước', 'sau'],
  ['đầu', 'cuối'],
  ['tăng', 'giảm'],
  ['thêm', 'bớt'],
  ['cao', 'thấp'],
  ['ít', 'nhiều'],
  ['lên', 'xuống'],
  ['trong', 'ngoài'],
  ['được', 'bị'],
  ['mở', 'đóng'],
] as const

/** Whether a wording from which some words went and to which others came may say the opposite of what it said. */
export function isTurned(went: ReadonlySet<string>, came: ReadonlySet<string>): boolean {
  return (
    TURNS.some((words) => words.every((it) => went.has(it)) || words.every((it) => came.has(it))) ||
    OPPOSITES.some(([a, b]) => (went.has(a) && came.has(b)) || (went.has(b) && came.has(a)))
  )
}

/** The same of two texts. */
export function mayBeTurned(was: string, now: string): boolean {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu))
  const [before, after] = [wordsOf(was), wordsOf(now)]
  return isTurned(before.difference(after), after.difference(before))
}
