/** What the program says at the terminal when it cannot start: what is wrong, then what to do. */
export const startTroubles = {
  inUse: (it: { folder: string; holder: string }) =>
    `Thư mục dữ liệu ${it.folder} đang được một bản Góp Ý khác sử dụng (${it.holder}). ` +
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
    'Hãy kiểm tra DATABASE_URL và xem máy chủ PostgreSQL đã chạy chưa.',
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
  portTaken: (it: { port: string }) =>
    `Cổng ${it.port} đã có chương trình khác dùng. ` +
    'Hãy đặt PORT sang một cổng khác, hoặc bỏ PORT để chương trình tự chọn cổng trống.',
}

export type StartTrouble = keyof typeof startTroubles
