import type { EntryColumn } from '../entry-import.ts'
import { formatNumber } from '../format.ts'
import { HEADS_MAX } from '../meetings.ts'
import { BODY_MAX, WORDING_MAX } from '../opinion-terms.ts'
import { entryImportWords } from './entry-import.ts'
import { contributorGroupNames, kindNames, stanceNames } from './opinions.ts'

const { columns, placesSheet, general } = entryImportWords
const pick = 'Bấm mũi tên ở ô rồi chọn'
const oneOf = (names: Record<string, string>) => `${pick} một trong: ${Object.values(names).join('; ')}.`

/** What is said beside a cell of a file of opinions that is chosen. A spreadsheet shows at most 32 letters of a title and 255 of a text. */
export const entryCellHints: Partial<Record<EntryColumn, string>> = {
  key: 'Số hoặc mã ghi trên phiếu, mỗi phiếu một mã. Hai người cùng gõ một tập phiếu thì phiếu nào cũng cần mã. Không ghi tên người.',
  body: `Nguyên lời góp ý, không ghi tên người nói. Tối đa ${formatNumber(BODY_MAX)} ký tự. Chỉ “${stanceNames.agree}” mới có thể để trống.`,
  suggestedWording: `Toàn bộ đoạn theo câu chữ đề xuất, tối đa ${formatNumber(WORDING_MAX)} ký tự. Để trống được.`,
  sharedBy: 'Số khai, kể cả người nói: số nguyên từ 1. Không rõ thì để trống.',
}

/** What is said of something typed there that cannot be, and what to do: at most 32 letters of a title and 225 of a text. */
export const entryCellRefusals: Record<Exclude<EntryColumn, 'key'>, { title: string; text: string }> = {
  place: {
    title: 'Không có nơi góp ý này',
    text: `${pick} trong danh sách. Danh sách đủ nằm ở trang “${placesSheet}”; góp ý chung thì chọn dòng “${general}”.`,
  },
  stance: { title: 'Không có thái độ này', text: oneOf(stanceNames) },
  kind: { title: 'Không có đề nghị này', text: `${oneOf(kindNames)} Để trống được.` },
  contributorGroup: {
    title: 'Không có nhóm này',
    text: `${oneOf(contributorGroupNames)} Không rõ thì để trống.`,
  },
  unit: {
    title: 'Không phải đơn vị của cuộc họp',
    text: `${pick} đơn vị của cuộc họp này, hoặc để trống. Ý kiến của đơn vị khác vui lòng nhập ở cuộc họp của đơn vị ấy.`,
  },
  body: {
    title: `${columns.body} quá dài`,
    text: `Mỗi lời góp ý tối đa ${formatNumber(BODY_MAX)} ký tự. Vui lòng chia thành nhiều ý kiến, mỗi ý kiến một dòng.`,
  },
  suggestedWording: {
    title: `${columns.suggestedWording} quá dài`,
    text: `Mỗi đề xuất tối đa ${formatNumber(WORDING_MAX)} ký tự. Vui lòng chia thành nhiều ý kiến, mỗi ý kiến một dòng.`,
  },
  sharedBy: {
    title: 'Số người chưa đúng',
    text: `Vui lòng gõ một số nguyên từ 1 đến ${formatNumber(HEADS_MAX)}, không kèm chữ. Không rõ thì để trống.`,
  },
}
