import { formatDate, formatMoment } from '../format.ts'
import type { RequestKind } from '../rights.ts'
import type { Role } from '../units.ts'
import { roleNames } from './powers.ts'
import { requestKindNames } from './rights.ts'

/** Roles in one line: "Cán bộ tổng hợp, Cán bộ trả lời". */
export const rolesInWords = (roles: readonly Role[]) => roles.map((role) => roleNames[role]).join(', ')

/** A period in words; `untilOn` is the first day outside it. */
export function periodInWords({ fromOn, untilOn }: { fromOn: string; untilOn: string | null }): string {
  const from = `từ ngày ${formatDate(fromOn)}`
  return untilOn === null
    ? `${from}, không thời hạn`
    : `${from} đến hết ngày ${formatDate(dayBefore(untilOn))}`
}

/** The last day of a period whose first day outside is `untilOn`. */
export function dayBefore(untilOn: string): string {
  const date = new Date(`${untilOn}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

type Letter = { subject: string; text: string }

/** The letter of an invitation. */
export function invitationLetter(it: {
  name: string
  inviterName: string
  unitName: string
  roles: readonly Role[]
  fromOn: string
  untilOn: string | null
  link: string
  expiresAt: Date | string
}): Letter {
  return {
    subject: `Mời tham gia trang cán bộ Góp Ý của ${it.unitName}`,
    text: [
      `Kính gửi ${it.name},`,
      `${it.inviterName} mời bạn làm việc trên trang cán bộ Góp Ý của ${it.unitName}, với vai trò: ${rolesInWords(it.roles)}, ${periodInWords(it)}.`,
      `Để nhận lời, mở địa chỉ dưới đây và đặt mật khẩu:\n${it.link}`,
      `Địa chỉ này chỉ dùng được một lần, đến ${formatMoment(it.expiresAt)}, và chỉ dành cho bạn: vui lòng không chuyển cho người khác. Nếu bạn không rõ lời mời này, hãy bỏ qua thư.`,
    ].join('\n\n'),
  }
}

/** The letter with the way to a new password. */
export function resetLetter(it: {
  name: string
  issuerName: string
  link: string
  expiresAt: Date | string
}): Letter {
  return {
    subject: 'Đặt lại mật khẩu trang cán bộ Góp Ý',
    text: [
      `Kính gửi ${it.name},`,
      `${it.issuerName} gửi bạn đường liên kết để đặt mật khẩu mới cho trang cán bộ Góp Ý:\n${it.link}`,
      `Địa chỉ này chỉ dùng được một lần, đến ${formatMoment(it.expiresAt)}. Khi đặt mật khẩu mới, mọi thiết bị đang đăng nhập đều phải đăng nhập lại. Nếu bạn không nhờ cấp lại mật khẩu, hãy bỏ qua thư và báo quản trị viên của đơn vị.`,
    ].join('\n\n'),
  }
}

/** The letter that reminds who is in charge of requests near their deadline. It tells neither who asks nor what they wrote. */
export function requestReminderLetter(it: {
  name: string
  requests: readonly { reference: string; kind: RequestKind; dueOn: string | null }[]
  /** The day of the letter. */
  today: string
  link: string
}): Letter {
  const line = ({ reference, kind, dueOn }: (typeof it.requests)[number]) => {
    const when =
      dueOn === null ? '' : `: ${dueOn < it.today ? 'đã quá hạn' : 'đến hạn'} ngày ${formatDate(dueOn)}`
    return `- ${reference} (${requestKindNames[kind]})${when}`
  }
  return {
    subject: `Góp Ý: ${it.requests.length} yêu cầu về dữ liệu cá nhân sắp đến hạn`,
    text: [
      `Kính gửi ${it.name},`,
      `Các yêu cầu về dữ liệu cá nhân sau đây cần xử lý theo thời hạn luật định:\n${it.requests.map(line).join('\n')}`,
      `Xem và xử lý ở trang cán bộ, mục Yêu cầu về dữ liệu:\n${it.link}`,
      'Mỗi hạn chỉ nhắc một lần bằng thư. Thư này không ghi người yêu cầu và nội dung yêu cầu.',
    ].join('\n\n'),
  }
}
