import type { Failure } from '../errors.ts'
import { formatMoment } from '../format.ts'
import { consentErrors } from './consent.ts'
import { quoteFieldErrors } from './quotes.ts'

type Params = Record<string, string>
export type Sentence = string | ((params: Params) => string)

/** How long to wait, in words: whole minutes from two minutes on. */
export function waitOf(seconds: string | undefined): string {
  const wait = Number(seconds ?? 60)
  return wait < 120 ? `${wait} giây` : `${Math.ceil(wait / 60)} phút`
}

/** Why an opinion was not taken and what to do: the part of all sentences that a phone keeps for when it has no network. */
export const opinionErrors: Record<string, Sentence> = {
  ...consentErrors,
  fault: 'Hệ thống gặp trục trặc. Nội dung bạn vừa nhập vẫn còn ở đây; vui lòng thử lại sau ít phút.',
  'body.tooLarge': 'Nội dung gửi lên quá lớn. Vui lòng rút gọn rồi gửi lại.',
  tooOften: (it) =>
    `Máy này vừa gửi nhiều lần liền nhau. Không có gì bị mất: nội dung bạn nhập vẫn còn ở đây. Vui lòng gửi lại sau ${waitOf(it.waitSeconds)}.`,
  'link.crowded': (it) =>
    `Đang có rất nhiều người vào cùng một mã. Không có gì bị mất: nội dung bạn nhập vẫn còn ở đây. Vui lòng gửi lại sau ${waitOf(it.waitSeconds)}.`,
  'network.crowded': (it) =>
    `Đang có rất nhiều máy cùng gửi từ một mạng. Không có gì bị mất: nội dung bạn nhập vẫn còn ở đây. Vui lòng gửi lại sau ${waitOf(it.waitSeconds)}.`,
  'join.first':
    'Thiết bị này chưa tham gia góp ý. Vui lòng quét mã QR hoặc mở đường liên kết của công đoàn cơ sở bạn, rồi gửi lại.',
  'link.closed': (it) =>
    `Mã của ${it.unit ?? 'đơn vị này'} không còn dùng nữa. Vui lòng xin mã mới từ cán bộ công đoàn của bạn.`,
  'consultation.missing': 'Không tìm thấy đợt lấy ý kiến này. Có thể đợt này không dành cho đơn vị của bạn.',
  'consultation.notYet': (it) =>
    `Đợt lấy ý kiến chưa mở. Thời gian mở: ${formatMoment(it.opensAt)}. Nội dung bạn viết vẫn còn ở đây.`,
  'consultation.closed': (it) =>
    `Đợt lấy ý kiến đã kết thúc lúc ${formatMoment(it.closesAt)} nên không nhận thêm ý kiến. Nội dung bạn viết vẫn còn ở đây để bạn sao lại.`,
  'consultation.graceOver': (it) =>
    `Đợt lấy ý kiến đã kết thúc, và thời gian chờ ý kiến từ máy không có mạng cũng đã hết lúc ${formatMoment(it.lateUntil)}. Nội dung bạn viết vẫn còn trên máy để bạn sao lại.`,
  'draft.withdrawn':
    'Dự thảo đã được cơ quan chủ trì rút lại nên không nhận thêm ý kiến. Nội dung bạn viết vẫn còn ở đây để bạn sao lại.',
  'opinion.sentAlready':
    'Trang này đã gửi một ý kiến trước đó với nội dung khác. Gửi lần nữa thì lời đang viết ở đây thành ý kiến mới; hoặc mở “Ý kiến của tôi” để sửa ý kiến đã gửi.',
  'opinion.withdrawnAlready':
    'Bạn đã rút ý kiến này. Nếu vẫn muốn nói điều đó, xem lại và sửa rồi gửi: lời ở đây thành ý kiến mới.',
  'opinion.noPlace':
    'Không tìm thấy đoạn này trong dự thảo. Vui lòng mở lại dự thảo; nội dung bạn viết vẫn còn ở đây.',
  'endorse.gone':
    'Ý kiến này không còn hiện cho mọi người: người viết đã rút, hoặc không cho hiện nữa. Bạn vẫn viết được ý của mình.',
  'endorse.own': 'Đây là ý kiến của chính máy này, nên không tính thêm.',
  'endorse.changed':
    'Người viết vừa sửa lời này, nên chưa ghi là bạn cũng nghĩ vậy. Hãy đọc lại lời mới rồi bấm nếu vẫn đúng ý bạn.',
  'opinion.garbled':
    'Nội dung tới nơi không còn đúng như bạn viết nên chưa được nhận. Lời bạn viết vẫn còn trên máy; vui lòng gửi lại.',
}

/** The sentence for a refusal. An unknown reason gets the plain one: never a code alone. */
export function say(
  sentences: Record<string, Sentence>,
  { reason, params }: Pick<Failure, 'reason' | 'params'>,
): string {
  const sentence = sentences[reason] ?? opinionErrors.fault!
  return typeof sentence === 'string' ? sentence : sentence(params ?? {})
}

/** The sentence for an opinion that was refused; of the field at fault where one is named. */
export function explainOpinion({ reason, params, fields = {} }: Failure): string {
  const [field] = Object.values(fields).flatMap((key) => sentencesOfFields[key] ?? [])
  return field ?? say(opinionErrors, { reason, ...(params && { params }) })
}

const sentencesOfFields: Record<string, string> = quoteFieldErrors
