/** What the program says at the terminal when it cannot start: what is wrong, then what to do. */
export const startTroubles = {
  setting: (it: { sentences: string }) => it.sentences,
  inUse: (it: { folder: string; process: string }) =>
    `Thư mục dữ liệu ${it.folder} đang được một bản Góp Ý khác sử dụng (tiến trình số ${it.process}). ` +
    'Hãy dừng bản đang chạy, hoặc đặt biến DATA sang một thư mục khác rồi khởi động lại.',
  otherMajor: (it: { folder: string; found: string; ours: string }) =>
    `Thư mục ${it.folder} do PostgreSQL ${it.found} tạo ra, còn chương trình này mang theo PostgreSQL ${it.ours}. ` +
    `Hãy dùng phiên bản Góp Ý cũ để sao lưu rồi phục hồi vào bản mới, hoặc đặt biến DATA sang một thư mục khác. ` +
    'Không có dữ liệu nào bị thay đổi.',
  notWritable: (it: { folder: string }) =>
    `Không ghi được vào thư mục ${it.folder}. ` +
    'Hãy cấp quyền ghi cho người dùng đang chạy chương trình, hoặc đặt biến DATA sang một thư mục ghi được.',
  otherOwner: (it: { folder: string; owner: string; needed: string }) =>
    `Thư mục ${it.folder} thuộc về người dùng số ${it.owner}, nhưng PostgreSQL phải chạy bằng người dùng số ${it.needed}. ` +
    'Hãy khởi động bằng đúng người dùng đã tạo thư mục này, hoặc đặt biến DATA sang một thư mục khác.',
  outOfReach: (it: { folder: string; owner: string }) =>
    `Dữ liệu nằm ở ${it.folder}, nhưng người dùng số ${it.owner} (PostgreSQL không chạy bằng root) không vào được thư mục đó. ` +
    'Hãy cho phép đi qua các thư mục cha (chmod o+x), hoặc khởi động bằng người dùng sở hữu dữ liệu.',
  diskFull: (it: { folder: string }) =>
    `Ổ đĩa chứa ${it.folder} đã hết chỗ trống. ` +
    'Hãy giải phóng dung lượng hoặc đặt biến DATA sang ổ đĩa khác rồi khởi động lại; dữ liệu đã ghi nhận vẫn còn nguyên.',
  noProgram: (it: { system: string }) =>
    `Không tìm thấy PostgreSQL đi kèm cho hệ thống ${it.system}. ` +
    'Hãy chạy lại npm ci, hoặc đặt biến DATABASE_URL trỏ tới một máy chủ PostgreSQL 15 trở lên.',
  noUser: () =>
    'Đang chạy bằng quyền root mà máy không có người dùng postgres hay nobody để chạy PostgreSQL. ' +
    'Hãy tạo người dùng postgres, hoặc khởi động bằng một người dùng thường.',
  clusterFailed: (it: { folder: string; log: string }) =>
    `PostgreSQL đi kèm không khởi động được trên ${it.folder}. Nhật ký của nó nói:\n${it.log}\n` +
    'Hãy khắc phục nguyên nhân trên rồi khởi động lại, hoặc phục hồi từ bản sao lưu vào một thư mục DATA mới.',
  unreachable: (it: { address: string; cause: string }) =>
    `Không kết nối được tới cơ sở dữ liệu tại ${it.address} (${it.cause}). ` +
    'Hãy kiểm tra DATABASE_URL (và DATABASE_OWNER_URL nếu có), xem máy chủ PostgreSQL đã chạy chưa.',
  tooOld: (it: { found: string; needed: string }) =>
    `Cơ sở dữ liệu là PostgreSQL ${it.found}, trong khi cần từ ${it.needed} trở lên. ` +
    'Hãy nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng PostgreSQL đi kèm.',
  noExtension: (it: { names: string }) =>
    `Máy chủ cơ sở dữ liệu thiếu phần mở rộng: ${it.names}. ` +
    'Hãy cài gói contrib của PostgreSQL (ví dụ postgresql-contrib) trên máy chủ đó rồi khởi động lại.',
  migrationChanged: (it: { name: string }) =>
    `Tệp db/migrations/${it.name} đã bị sửa sau khi chạy trên cơ sở dữ liệu này. ` +
    'Hãy trả tệp về nội dung cũ và viết thay đổi vào một tệp mới; nếu dữ liệu chỉ để thử thì xoá thư mục dữ liệu rồi khởi động lại.',
  migrationUnknown: (it: { name: string }) =>
    `Cơ sở dữ liệu đã chạy ${it.name}, nhưng chương trình này không có tệp đó: dữ liệu thuộc một phiên bản mới hơn. ` +
    'Hãy cập nhật chương trình lên đúng phiên bản.',
  migrationLate: (it: { name: string; last: string }) =>
    `Tệp db/migrations/${it.name} đứng trước ${it.last} vốn đã chạy. ` +
    'Hãy đổi số của tệp mới cho lớn hơn để mọi cơ sở dữ liệu đi qua cùng một thứ tự.',
  migrationForbidden: (it: { name: string }) =>
    `Cần chạy db/migrations/${it.name}, nhưng tài khoản cơ sở dữ liệu đang dùng không có quyền thay đổi bảng. ` +
    'Hãy đặt DATABASE_OWNER_URL là địa chỉ với tài khoản sở hữu cơ sở dữ liệu rồi khởi động lại.',
  unbuilt: () => 'Chưa có bản dựng của giao diện. Hãy chạy npm run build rồi khởi động lại.',
  portTaken: (it: { port: string }) =>
    `Cổng ${it.port} đã có chương trình khác dùng. ` +
    'Hãy đặt PORT sang một cổng khác, hoặc bỏ PORT để chương trình tự chọn cổng trống.',
}

export type StartTrouble = keyof typeof startTroubles

const unset = (name: string) => `hoặc bỏ biến ${name} để dùng giá trị mặc định`

/** What to set, for each setting with a value that cannot be used. */
export const settingRemedies = {
  ROLE: `Hãy đặt ROLE là all, web hoặc worker, ${unset('ROLE')} (all).`,
  PORT: `Hãy đặt PORT là một số nguyên từ 0 đến 65535 (0: cổng trống bất kỳ), ${unset('PORT')}.`,
  HOST: `Hãy đặt HOST là địa chỉ để lắng nghe, ví dụ 127.0.0.1 hay 0.0.0.0, ${unset('HOST')} (127.0.0.1).`,
  DATABASE_URL:
    'Hãy đặt DATABASE_URL theo dạng postgres://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu, ' +
    'hoặc bỏ biến DATABASE_URL để dùng PostgreSQL đi kèm (chỉ với ROLE=all).',
  DATABASE_OWNER_URL:
    'Hãy đặt DATABASE_OWNER_URL theo dạng postgres://chủ-sở-hữu:mật-khẩu@máy:5432/cơ-sở-dữ-liệu, cùng với DATABASE_URL, ' +
    'hoặc bỏ biến DATABASE_OWNER_URL.',
  DATABASE_CONNECTIONS: `Hãy đặt DATABASE_CONNECTIONS là một số nguyên từ 2 đến 1000, ${unset('DATABASE_CONNECTIONS')} (10).`,
  DATA: `Hãy đặt DATA là đường dẫn của một thư mục ghi được, ${unset('DATA')} (.data).`,
  SECRET: `Hãy đặt SECRET là một chuỗi ngẫu nhiên từ 32 ký tự trở lên, hoặc bỏ biến SECRET để chương trình tự tạo và giữ trong DATA.`,
  PUBLIC_URL: `Hãy đặt PUBLIC_URL là địa chỉ mà mọi người mở, ví dụ https://gopy.congdoan.vn, ${unset('PUBLIC_URL')}. Khi có SMTP_URL thì phải đặt PUBLIC_URL, vì đường liên kết trong thư dẫn đến đó.`,
  SMTP_URL:
    'Hãy đặt SMTP_URL theo dạng smtp://tên:mật-khẩu@máy:587 hoặc smtps://…:465, cùng với MAIL_FROM và PUBLIC_URL; ' +
    'hoặc bỏ cả SMTP_URL và MAIL_FROM để đường liên kết mời hiện cho người mời tự gửi.',
  MAIL_FROM:
    'Hãy đặt MAIL_FROM là địa chỉ gửi thư, ví dụ Góp Ý <gopy@congdoan.vn>, cùng với SMTP_URL; ' +
    'hoặc bỏ cả hai để đường liên kết mời hiện cho người mời tự gửi.',
  CONTACT: `Hãy đặt CONTACT là thư điện tử, số điện thoại hoặc nơi liên hệ, dài nhất 200 ký tự, ${unset('CONTACT')}.`,
  OIDC_ISSUER:
    'Hãy đặt đủ cả OIDC_ISSUER (https://…), OIDC_CLIENT_ID, OIDC_CLIENT_SECRET và PUBLIC_URL, hoặc bỏ cả ba biến OIDC_ để không dùng dịch vụ đăng nhập riêng.',
  OIDC_CLIENT_ID: 'Hãy đặt OIDC_CLIENT_ID là mã mà dịch vụ đăng nhập cấp cho Góp Ý.',
  OIDC_CLIENT_SECRET: 'Hãy đặt OIDC_CLIENT_SECRET là khoá mà dịch vụ đăng nhập cấp cho Góp Ý.',
  OIDC_LABEL: `Hãy đặt OIDC_LABEL là tên ngắn của dịch vụ đăng nhập, ví dụ “tài khoản công đoàn”, ${unset('OIDC_LABEL')}.`,
  LOG_LEVEL: `Hãy đặt LOG_LEVEL là trace, debug, info, warn, error, fatal hoặc silent, ${unset('LOG_LEVEL')} (info).`,
  TRUST_PROXY: `Hãy đặt TRUST_PROXY là no, yes (một proxy) hoặc số proxy từ 1 đến 9, ${unset('TRUST_PROXY')} (no).`,
  SAMPLE_DATA: `Hãy đặt SAMPLE_DATA là yes hoặc no, ${unset('SAMPLE_DATA')}.`,
  SHUTDOWN_SECONDS: `Hãy đặt SHUTDOWN_SECONDS là một số nguyên từ 1 đến 600, ${unset('SHUTDOWN_SECONDS')} (20).`,
}

/** What the program says while it starts and stops. */
export const startWords = {
  wrongSetting: (name: string, value: string, remedy: string) =>
    `Biến ${name} có giá trị không dùng được: “${value}”. ${remedy}`,
  fault: 'Chương trình dừng vì một lỗi ngoài dự kiến. Chi tiết nằm trong nhật ký ở trên.',
  ready: (address: string) => `Góp Ý đang chạy tại ${address}`,
  portChosen: (wanted: number, port: number) =>
    `Cổng ${wanted} đã có chương trình khác dùng nên chọn cổng ${port}.`,
  movedData: (folder: string) =>
    `Đang chạy bằng root: PostgreSQL chạy bằng người dùng khác, nên chương trình và dữ liệu của nó được đặt ở ${folder}`,
  dataAt: (folder: string) => `Dữ liệu: ${folder}`,
  migrated: (count: number) => `Đã cập nhật cơ sở dữ liệu (${count} bước).`,
  unprotected: ({ schema, audit }: { schema: boolean; audit: boolean }) =>
    [
      'Chưa tách quyền trong cơ sở dữ liệu: tài khoản đang dùng',
      [schema && 'thay đổi được các bảng', audit && 'sửa, xoá được nhật ký kiểm tra']
        .filter(Boolean)
        .join(' và '),
      '(lần kiểm tra chuỗi nhật ký sau đó vẫn phát hiện được). Hãy để DATABASE_URL là một tài khoản thường,',
      'DATABASE_OWNER_URL là tài khoản sở hữu, rồi khởi động lại.',
    ].join(' '),
  working: 'Góp Ý đang làm các việc nền (ROLE=worker).',
  firstAdmin: (link: string) =>
    `Chưa có quản trị viên nào. Mở đường liên kết này để tạo quản trị viên đầu tiên (dùng một lần; khởi động lại thì có đường liên kết mới):\n  ${link}`,
  samplePublic: (address: string) =>
    `Cảnh báo: ${address} mở cho mọi người mà đang chạy dữ liệu mẫu, với mật khẩu ai cũng biết. Hãy đặt SAMPLE_DATA=no.`,
  stopHint: 'Nhấn Ctrl+C để dừng.',
  stopping: 'Đang dừng: chờ các yêu cầu và việc nền đang làm…',
  stopped: 'Đã dừng.',
}

/** What building the pages says. */
export const buildWords = {
  building: 'Đang dựng giao diện (chỉ lần đầu và sau mỗi lần mã nguồn thay đổi)…',
  built: 'Đã dựng xong giao diện.',
  failed: 'Không dựng được giao diện; nguyên nhân ở trên.',
}

/** What `gopy --help` says of itself. */
export const commandWords = {
  description: 'Lệnh dành cho người quản trị Góp Ý',
  help: 'xem hướng dẫn',
  seeHelp: '(thêm --help để xem hướng dẫn)',
  /** A file that could not be read or written, by the system's code. */
  file: (path = 'đã cho', code: string) =>
    ({
      ENOENT: `Không thấy tệp hoặc thư mục ${path}. Hãy xem lại đường dẫn.`,
      EACCES: `Không có quyền đọc hoặc ghi ${path}. Hãy cấp quyền cho người dùng đang chạy lệnh.`,
      EISDIR: `Đường dẫn ${path} là thư mục, cần một tệp.`,
    })[code] ?? `Không đọc hoặc ghi được ${path} (${code}).`,
  titles: {
    'Usage:': 'Cách dùng:',
    'Options:': 'Tuỳ chọn:',
    'Arguments:': 'Tham số:',
    'Commands:': 'Lệnh:',
  } as Record<string, string>,
}
