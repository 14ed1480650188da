/** What is said to a request that is turned away at the door. */
export const admissionWords = {
  badRequest: 'Trang không hiểu được yêu cầu này. Hãy quay lại trang trước và thử lại.',
  otherHost:
    'Địa chỉ bạn mở không phải địa chỉ của máy chủ này. Hãy mở đúng địa chỉ ghi dưới mã QR. Người quản trị: đặt biến PUBLIC_URL thành địa chỉ mọi người mở.',
  noSuchMethod: 'Trang này không nhận cách gửi đó.',
  otherSite:
    'Biểu mẫu này không được gửi từ trang của Góp Ý nên không được nhận. Hãy mở lại trang rồi gửi lại; nếu vẫn không được, hãy dùng trình duyệt khác.',
}
