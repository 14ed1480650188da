/** Why somebody is not told of answers. */
export const noticeErrors = {
  'notice.noPush':
    'Trang này chưa gửi được thông báo đến trình duyệt. Bạn vẫn xem câu trả lời ở mục “Của tôi”.',
  'notice.noMail': 'Trang này chưa gửi được thư. Bạn vẫn xem câu trả lời ở mục “Của tôi”.',
  'notice.unknownService':
    'Trình duyệt này nhận thông báo qua một dịch vụ lạ nên chưa dùng được. Hãy dùng thư điện tử, hoặc xem ở mục “Của tôi”.',
  'notice.missing': 'Đường liên kết này không còn dùng được. Có thể địa chỉ đã được xoá vì quá hạn xác nhận.',
}

/** What a device's page says about being told of answers. */
export const noticeWords = {
  title: 'Báo cho tôi khi có câu trả lời',
  apart:
    'Địa chỉ nhận báo được mã hoá và cất riêng: không gắn với ý kiến, đơn vị hay ngày giờ nào. Mọi người đăng ký nhận cùng một lời báo, cùng một lúc; câu trả lời chỉ mở được trên máy đã góp ý.',
  when: 'Lời báo gửi lúc 18 giờ, khi có từ 5 ý kiến trở lên vừa được trả lời hoặc bảng tiếp thu, giải trình được công bố. Địa chỉ được xoá sau khi đợt kết thúc và bảng được công bố.',
  push: 'Báo trên máy này',
  pushEnd: 'Thôi báo trên máy này',
  pushOn: 'Máy này sẽ báo khi có câu trả lời.',
  pushOff: 'Máy này không báo nữa.',
  pushDenied:
    'Trình duyệt đang chặn thông báo của trang này. Hãy cho phép trong cài đặt trình duyệt, hoặc dùng thư điện tử.',
  pushFailed: 'Chưa bật được. Vui lòng kiểm tra mạng rồi thử lại.',
  pushStays:
    'Trình duyệt chưa tắt được. Vui lòng thử lại, hoặc tắt thông báo của trang này trong cài đặt trình duyệt.',
  which: 'Đợt lấy ý kiến',
  mail: 'Thư điện tử',
  mailHint:
    'Bạn sẽ nhận một thư để xác nhận. Chưa xác nhận thì không có thư nào khác, và địa chỉ bị xoá sau 3 ngày.',
  mailSend: 'Gửi thư xác nhận',
  mailSent:
    'Nếu địa chỉ này chưa đăng ký, thư xác nhận đang được gửi đến. Hãy mở thư và bấm vào đường liên kết.',
  notice: { title: 'Góp Ý', body: 'Có câu trả lời mới. Mở máy để xem.' },

  linkTitle: { confirm: 'Nhận thư khi có câu trả lời', end: 'Thôi nhận thư' },
  confirmLead: (title: string) => `Bấm nút dưới đây để nhận thư khi có câu trả lời trong đợt “${title}”.`,
  endLead: 'Bấm nút dưới đây: địa chỉ của bạn bị xoá và không có thư nào nữa.',
  confirm: 'Xác nhận nhận thư',
  end: 'Thôi nhận thư và xoá địa chỉ',
  confirmed: 'Đã xác nhận. Bạn sẽ nhận thư khi có câu trả lời.',
  ended: 'Đã xoá địa chỉ. Bạn không nhận thư nữa.',
}

type Letter = { subject: string; text: string }

/** The letter that asks whether whoever reads the mailbox wants the others. */
export function noticeConfirmLetter({ title, link }: { title: string; link: string }): Letter {
  return {
    subject: 'Góp Ý: xác nhận nhận thư khi có câu trả lời',
    text: [
      `Có người, có lẽ là bạn, muốn nhận thư ở địa chỉ này khi có câu trả lời trong đợt “${title}”.`,
      `Nếu đúng, hãy mở đường liên kết này và bấm “Xác nhận nhận thư”:\n${link}`,
      'Nếu không, hãy bỏ qua thư này: không có thư nào nữa, và địa chỉ bị xoá sau 3 ngày.',
    ].join('\n\n'),
  }
}

/** The letter that says that answers have come: the same for everybody. */
export function noticeLetter({ title, mine, end }: { title: string; mine: string; end: string }): Letter {
  return {
    subject: 'Góp Ý: có câu trả lời mới',
    text: [
      `Có câu trả lời mới trong đợt “${title}”. Thư này gửi cho mọi người đã đăng ký, không riêng ai.`,
      `Nếu bạn đã góp ý, hãy mở trang này trên chính máy đã góp ý để xem câu trả lời:\n${mine}`,
      `Không muốn nhận nữa, hãy mở đường liên kết này; địa chỉ của bạn bị xoá:\n${end}`,
    ].join('\n\n'),
  }
}
