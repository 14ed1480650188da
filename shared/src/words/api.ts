/** Who a route asks for: somebody signed in to the office, a device that joined a unit, or nobody in particular. */
export const apiCallers = {
  staff: 'Người đã đăng nhập trang cán bộ',
  device: 'Thiết bị đã tham gia một đơn vị',
  anyone: 'Ai cũng gọi được',
}
export type ApiCaller = keyof typeof apiCallers

/** The features as the description of the API names them, each with its routes: who may call, and what a call does. */
export const apiTags: Record<string, { name: string; routes: Record<string, [ApiCaller, string]> }> = {
  signingIn: {
    name: 'Đăng nhập',
    routes: {
      'POST /api/auth/sign-in/email': ['anyone', 'Đăng nhập bằng thư điện tử và mật khẩu'],
      'POST /api/auth/sign-out': ['anyone', 'Đăng xuất'],
      'GET /api/office/me': ['staff', 'Tôi là ai: họ tên, vai trò và đơn vị cao nhất'],
    },
  },
  joining: {
    name: 'Tham gia',
    routes: {
      'GET /api/join/:code': ['anyone', 'Đơn vị và các đợt lấy ý kiến đứng sau một mã tham gia'],
      'POST /api/join/:code': ['anyone', 'Tham gia với tư cách đoàn viên của đơn vị có mã này'],
      'POST /api/consultations/:consultationId/join': ['device', 'Tham gia một đợt lấy ý kiến'],
      'POST /api/leave': ['anyone', 'Rời thiết bị này: mọi thứ đã giao cho thiết bị được xoá'],
      'GET /api/consultations': ['anyone', 'Các đợt lấy ý kiến dành cho đơn vị của thiết bị'],
    },
  },
  speaking: {
    name: 'Đọc và góp ý',
    routes: {
      'GET /api/drafts/:slug': ['device', 'Một dự thảo: mục lục, các phần và phần mở đầu'],
      'GET /api/drafts/:slug/sections/:section': [
        'device',
        'Một phần của dự thảo, từng đoạn và ý kiến của mình',
      ],
      'GET /api/mine': ['device', 'Các ý kiến thiết bị này đã gửi, kèm trả lời'],
      'PUT /api/opinions/:id': ['device', 'Gửi một ý kiến; gửi lại cùng nội dung vẫn là một ý kiến'],
      'PATCH /api/opinions/:id': ['device', 'Sửa ý kiến của mình khi đợt lấy ý kiến còn mở'],
      'DELETE /api/opinions/:id': ['device', 'Rút ý kiến của mình'],
    },
  },
  units: {
    name: 'Đơn vị và mã tham gia',
    routes: {
      'GET /api/office/units': ['staff', 'Các đơn vị trong phạm vi của bạn'],
      'GET /api/office/units/highest': ['staff', 'Các đơn vị cao nhất của bạn, theo tên gọi một ngày'],
      'GET /api/office/units/found': ['staff', 'Tìm đơn vị theo tên hoặc mã, kể cả tên cũ, không cần dấu'],
      'GET /api/office/units/levels': ['staff', 'Tên gọi các cấp'],
      'PUT /api/office/units/levels': ['staff', 'Đặt tên gọi các cấp'],
      'GET /api/office/units/:code': ['staff', 'Một đơn vị theo tên gọi một ngày, với quá trình thay đổi'],
      'GET /api/office/units/:code/below': ['staff', 'Các đơn vị trực thuộc vào một ngày, từng trang'],
      'POST /api/office/units/:code/below': ['staff', 'Lập một đơn vị mới dưới đơn vị này, từ một ngày'],
      'POST /api/office/units/:code/rename': ['staff', 'Đổi tên đơn vị từ một ngày'],
      'POST /api/office/units/:code/recast': ['staff', 'Đổi mã, cấp hoặc loại hình đơn vị từ một ngày'],
      'POST /api/office/units/:code/move': ['staff', 'Chuyển đơn vị sang đơn vị cấp trên khác từ một ngày'],
      'POST /api/office/units/:code/close': ['staff', 'Kết thúc hoạt động của đơn vị từ một ngày'],
      'POST /api/office/units/:code/merge': ['staff', 'Nhập các đơn vị khác vào đơn vị này từ một ngày'],
      'POST /api/office/units/:code/split': ['staff', 'Tách đơn vị từ một ngày'],
      'POST /api/office/units/:code/members': ['staff', 'Khai báo số đoàn viên của đơn vị vào một ngày'],
      'GET /api/office/links': ['staff', 'Các mã tham gia đang mở'],
      'POST /api/office/units/:unitId/links': ['staff', 'Mở một mã tham gia mới cho đơn vị'],
      'POST /api/office/links/:code/close': ['staff', 'Đóng một mã tham gia'],
      'GET /api/office/links/:code/qr.svg': ['staff', 'Hình QR của một mã tham gia'],
      'GET /api/office/links/:code/sheet.pdf': ['staff', 'Tờ A4 hoặc phiếu của một mã, PDF'],
      'GET /api/office/links/levels': ['staff', 'Số đơn vị từng cấp và số đơn vị đã có mã'],
      'GET /api/office/links/sheets.pdf': ['staff', 'Tờ A4 của các đơn vị một cấp, PDF'],
      'GET /api/office/units/:unitId/links': ['staff', 'Các mã của một đơn vị và số máy vào, làm tròn'],
      'POST /api/office/links/:code/rotate': ['staff', 'Đổi sang mã mới, mã cũ còn dùng một thời gian'],
      'POST /api/office/units/:unitId/links/below': ['staff', 'Mở mã cho các đơn vị chưa có'],
    },
  },
  drafts: {
    name: 'Dự thảo',
    routes: {
      'GET /api/office/today': ['staff', 'Các dự thảo với số ý kiến, số trả lời và phần chưa có ý kiến'],
      'GET /api/office/drafts': ['staff', 'Các dự thảo của đơn vị mình, đơn vị dưới và đơn vị trên'],
      'GET /api/office/drafts/:id': ['staff', 'Một dự thảo với toàn văn'],
      'POST /api/office/drafts/:id/withdraw': ['staff', 'Thu hồi một dự thảo; ý kiến đã gửi vẫn được giữ'],
      'GET /api/office/imports': ['staff', 'Các văn bản đã tải lên, chưa công bố'],
      'POST /api/office/imports': ['staff', 'Tải lên một tệp Word, tệp văn bản hoặc dán nội dung'],
      'GET /api/office/imports/:id': ['staff', 'Một văn bản đã tải lên, từng khối như máy hiểu'],
      'POST /api/office/imports/:id/changes': ['staff', 'Sửa một khối, hoàn tác hoặc làm lại'],
      'POST /api/office/imports/:id/publish': ['staff', 'Công bố văn bản để lấy ý kiến'],
    },
  },
  opinions: {
    name: 'Ý kiến, chủ đề, trả lời',
    routes: {
      'GET /api/office/opinions': ['staff', 'Danh sách ý kiến theo bộ lọc, từng trang 20 ý kiến'],
      'GET /api/office/drafts/:id/themes': ['staff', 'Các chủ đề của một dự thảo'],
      'GET /api/office/drafts/:id/analysis': ['staff', 'Lần phân tích gần nhất của một dự thảo'],
      'POST /api/office/drafts/:id/analysis': ['staff', 'Bắt đầu phân tích lại một dự thảo'],
      'DELETE /api/office/drafts/:id/analysis': ['staff', 'Dừng lần phân tích đang chờ hoặc đang chạy'],
      'PATCH /api/office/themes/:id': ['staff', 'Đặt tên cho một chủ đề'],
      'GET /api/office/drafts/:id/answers': ['staff', 'Số ý kiến theo phần và kết quả trả lời'],
      'PUT /api/office/themes/:id/answer': ['staff', 'Trả lời một chủ đề'],
      'PUT /api/office/opinions/:id/answer': ['staff', 'Trả lời riêng một ý kiến'],
    },
  },
  reports: {
    name: 'Báo cáo',
    routes: {
      'GET /api/office/reports': ['staff', 'Các báo cáo của đơn vị mình và đơn vị dưới'],
      'POST /api/office/reports': ['staff', 'Lập một báo cáo tổng hợp hoặc báo cáo tình hình'],
      'GET /api/office/reports/:id': ['staff', 'Một báo cáo với số liệu và các phần viết'],
      'GET /api/office/reports/:id/paper': ['staff', 'Bản in của báo cáo, từng khối'],
      'PUT /api/office/reports/:id/sections/:key': ['staff', 'Lưu một phần viết của báo cáo'],
      'POST /api/office/reports/:id/recount': ['staff', 'Đếm lại số liệu của báo cáo chưa ký'],
      'POST /api/office/reports/:id/sign': ['staff', 'Ký báo cáo; sau đó nội dung không đổi nữa'],
      'GET /api/office/reports/:id/file.docx': ['staff', 'Báo cáo dạng Word'],
      'GET /api/office/reports/:id/file.pdf': ['staff', 'Báo cáo dạng PDF'],
      'GET /api/office/drafts/:id/response-table.docx': ['staff', 'Bảng tiếp thu, giải trình dạng Word'],
      'GET /api/office/drafts/:id/response-table.xlsx': ['staff', 'Bảng tiếp thu, giải trình dạng Excel'],
    },
  },
  people: {
    name: 'Người làm việc và lời mời',
    routes: {
      'GET /api/office/people': ['staff', 'Người làm việc trong phạm vi của bạn, tìm theo tên'],
      'GET /api/office/people/:id': ['staff', 'Một người với các vai trò đã, đang và sẽ giữ'],
      'GET /api/office/people-units': ['staff', 'Các đơn vị có thể giao vai trò, tìm theo tên'],
      'POST /api/office/people/:id/roles': ['staff', 'Giao một vai trò ở một đơn vị, có thời hạn'],
      'POST /api/office/people/:id/roles/:grantId/end': ['staff', 'Kết thúc một vai trò'],
      'PUT /api/office/people/:id/roles/:grantId/last-day': [
        'staff',
        'Đặt hoặc bỏ ngày cuối của một vai trò',
      ],
      'POST /api/office/people/:id/deactivate': ['staff', 'Ngừng một tài khoản'],
      'POST /api/office/people/:id/reactivate': ['staff', 'Mở lại một tài khoản'],
      'POST /api/office/people/:id/reset': ['staff', 'Lập đường liên kết để đặt mật khẩu mới'],
      'GET /api/office/invitations': ['staff', 'Các lời mời chưa được nhận'],
      'POST /api/office/invitations': ['staff', 'Mời một người vào làm việc'],
      'POST /api/office/invitations/:id/again': ['staff', 'Gửi lại lời mời'],
      'POST /api/office/invitations/:id/revoke': ['staff', 'Thu hồi lời mời'],
      'POST /api/office/accepted-invitations/:token': ['staff', 'Nhận lời mời bằng tài khoản đang đăng nhập'],
      'GET /api/invitations/:token': ['anyone', 'Lời mời đứng sau đường liên kết trong thư'],
      'POST /api/invitations/:token': ['anyone', 'Nhận lời mời và đặt mật khẩu'],
      'GET /api/resets/:token': ['anyone', 'Tài khoản đứng sau đường liên kết đặt mật khẩu mới'],
      'POST /api/resets/:token': ['anyone', 'Đặt mật khẩu mới'],
    },
  },
  rights: {
    name: 'Đồng ý và quyền với dữ liệu',
    routes: {
      'GET /api/consent/:purpose': ['anyone', 'Bản đồng ý đang áp dụng cho một việc'],
      'POST /api/consent': ['device', 'Thiết bị đã tham gia đồng ý với bản đang áp dụng'],
      'GET /api/office/consent': ['staff', 'Bản đồng ý tôi còn phải đọc, nếu có'],
      'POST /api/office/consent': ['staff', 'Đồng ý với bản dành cho tài khoản cán bộ'],
      'GET /api/office/consent-texts': ['staff', 'Mọi bản đồng ý, cũ, đang áp dụng và sắp áp dụng'],
      'POST /api/office/consent-texts': ['staff', 'Viết một bản đồng ý áp dụng từ một ngày sau hôm nay'],
      'DELETE /api/office/consent-texts/:id': ['staff', 'Bỏ một bản đồng ý chưa có hiệu lực'],
      'GET /api/rights': ['anyone', 'Thời hạn của từng loại yêu cầu về dữ liệu cá nhân'],
      'POST /api/rights': ['anyone', 'Gửi một yêu cầu; gửi lại cùng một tờ vẫn là một yêu cầu'],
      'GET /api/rights/:reference/:key': ['anyone', 'Yêu cầu của mình và câu trả lời, bằng đường liên kết'],
      'POST /api/office/own-requests': ['staff', 'Gửi một yêu cầu bằng tài khoản cán bộ'],
      'GET /api/office/requests': ['staff', 'Các yêu cầu, gần hạn nhất trước, từng trang 20 yêu cầu'],
      'GET /api/office/requests-due': ['staff', 'Có bao nhiêu yêu cầu quá hạn hoặc sắp đến hạn'],
      'GET /api/office/requests/:id': ['staff', 'Một yêu cầu'],
      'POST /api/office/requests/:id/take': ['staff', 'Nhận giải quyết một yêu cầu'],
      'POST /api/office/requests/:id/acknowledge': ['staff', 'Xác nhận với người gửi'],
      'POST /api/office/requests/:id/answer': ['staff', 'Trả lời người gửi'],
      'POST /api/office/requests/:id/extend': ['staff', 'Gia hạn một lần, nêu lý do'],
      'POST /api/office/requests/:id/close': ['staff', 'Đóng một yêu cầu đã trả lời'],
      'GET /api/office/deadlines': ['staff', 'Thời hạn giải quyết, ngày nghỉ và ngày làm bù'],
      'PUT /api/office/deadlines': ['staff', 'Đặt số ngày được gia hạn của một loại yêu cầu'],
      'PUT /api/office/holidays': ['staff', 'Ghi một ngày nghỉ hoặc ngày làm bù'],
      'DELETE /api/office/holidays/:day': ['staff', 'Bỏ một ngày khỏi lịch'],
      'GET /api/retention': ['anyone', 'Dữ liệu nào được giữ bao lâu'],
      'GET /api/office/retention': ['staff', 'Quy tắc lưu giữ, đêm nay xoá gì, các biên bản xoá'],
      'PUT /api/office/retention/:key': ['staff', 'Đặt số ngày giữ một loại dữ liệu'],
      'GET /api/office/opinions-to-erase': ['staff', 'Lời của ý kiến nào sẽ xoá vào ngày nào'],
      'GET /api/office/proofs/:id': ['staff', 'Một biên bản xoá'],
      'GET /api/office/proofs/:id/file.docx': ['staff', 'Biên bản xoá, bản Word'],
      'GET /api/office/proofs/:id/file.pdf': ['staff', 'Biên bản xoá, bản PDF'],
    },
  },
  audit: {
    name: 'Nhật ký kiểm tra',
    routes: {
      'GET /api/office/audit': [
        'staff',
        'Ai đã xem, tải, sửa, trả lời, giao quyền; và chuỗi nhật ký có nguyên vẹn không',
      ],
      'GET /api/office/audit/file.csv': ['staff', 'Nhật ký dạng CSV, dòng cuối là mốc đã ký'],
    },
  },
  description: {
    name: 'Mô tả API',
    routes: { 'GET /api/openapi.json': ['anyone', 'Bản mô tả này, theo OpenAPI 3.1'] },
  },
}

/** Words around the list of routes. */
export const apiWords = {
  title: 'API của Góp Ý',
  description:
    'Mọi điều trang cán bộ và trang đoàn viên làm đều đi qua API này. Câu trả lời là JSON, trừ tệp tải về. Ngày là YYYY-MM-DD, thời điểm theo ISO 8601 (UTC).',
  staffCookie: 'Cookie được giao khi đăng nhập bằng thư điện tử và mật khẩu. Hết hạn sau 12 giờ.',
  deviceCookie:
    'Cookie được giao khi thiết bị tham gia bằng mã của đơn vị. Không chứa thông tin về người dùng thiết bị.',
  refusals: {
    invalid: 'Nội dung gửi lên chưa đúng; fields nêu từng chỗ cần sửa',
    unauthenticated: 'Cần đăng nhập, hoặc cần tham gia trước',
    forbidden: 'Vai trò hiện có không cho phép việc này',
    missing: 'Không có, hoặc nằm ngoài phạm vi được xem',
    conflict: 'Không hợp với trạng thái hiện tại, chẳng hạn đã đóng hoặc đã đổi',
    tooMany: 'Gửi quá nhanh; thử lại sau số giây nêu trong waitSeconds',
  },
  succeeded: 'Thành công',
  file: 'Tệp',
}

/** The page on which the API is read. */
export const apiDocsWords = {
  machine: 'Bản mô tả cho phần mềm đọc (OpenAPI 3.1, JSON)',
  contents: 'Trên trang này',
  takes: 'Nội dung gửi lên',
  optional: 'có thể bỏ trống',
  places: { path: 'trong địa chỉ', query: 'sau dấu hỏi', json: 'trong JSON', form: 'trong biểu mẫu' },
  file: 'tệp',
  anything: 'tuỳ ý',
  types: { string: 'chữ', integer: 'số nguyên', number: 'số', boolean: 'true | false' } as Record<
    string,
    string
  >,
  text: (max: number) => `chữ, tối đa ${max} ký tự`,
  answers: (status: string) => `Trả về ${status}`,
  refusals: 'Khi bị từ chối',
  refusalShape:
    'Mọi lời từ chối là một JSON có reason là khoá của lý do; khi dữ liệu chưa đúng, fields nêu lý do của từng chỗ.',
  statuses: [
    { status: 422, meaning: apiWords.refusals.invalid },
    { status: 401, meaning: apiWords.refusals.unauthenticated },
    { status: 403, meaning: apiWords.refusals.forbidden },
    { status: 404, meaning: apiWords.refusals.missing },
    { status: 409, meaning: apiWords.refusals.conflict },
    { status: 429, meaning: apiWords.refusals.tooMany },
  ],
  toPage: 'Xem API của Góp Ý',
  forPrograms: 'Dành cho người viết phần mềm',
  forProgramsHelp:
    'Mọi việc trên các trang này, phần mềm khác cũng làm được qua API, với đúng quyền của người gọi.',
}
