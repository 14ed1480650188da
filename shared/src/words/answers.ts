import type { Disposition } from '../answers.ts'

/** What became of an opinion. `pending` is said of one that has no answer yet. */
export const dispositionNames: Record<Disposition | 'pending', string> = {
  pending: 'Chờ trả lời',
  accepted: 'Tiếp thu',
  partlyAccepted: 'Tiếp thu một phần',
  explained: 'Giải trình',
  noted: 'Ghi nhận',
  forwarded: 'Chuyển cấp trên',
  outOfScope: 'Ngoài phạm vi',
}

/** The same as its author is told, in a sentence. */
export const dispositionSentences: Record<Disposition | 'pending', string> = {
  pending: 'Ý kiến đang chờ được trả lời.',
  accepted: 'Ý kiến được tiếp thu.',
  partlyAccepted: 'Ý kiến được tiếp thu một phần.',
  explained: 'Ý kiến chưa được tiếp thu, kèm giải trình.',
  noted: 'Ý kiến được ghi nhận.',
  forwarded: 'Ý kiến được chuyển lên cấp trên.',
  outOfScope: 'Ý kiến nằm ngoài phạm vi của dự thảo.',
}
