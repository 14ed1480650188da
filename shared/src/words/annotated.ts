/** What stands in the Word file of a draft with opinions, and around the links to it. */
export const annotatedWords = {
  author: 'Ý kiến góp ý',
  themeAuthor: 'Chủ đề',
  silent: 'Không ghi thêm lời, hoặc lời không còn hiện (đã ẩn khi kiểm duyệt, hoặc đã xoá khi hết hạn lưu):',
  onEarlier: (version: number) => `Ý kiến về phiên bản ${version}, khi đoạn này ghi:`,
  quoted: (text: string) => `“${text}”`,
  suggestedThen: 'Đề xuất câu chữ cho phiên bản ấy:',
  fileName: (draft: string) => `${draft} kèm ý kiến`,

  title: 'Dự thảo kèm ý kiến (Word)',
  help: 'Tệp Word của dự thảo, mỗi ý kiến là một nhận xét bên lề, mỗi đề xuất câu chữ là một sửa đổi theo dõi để chấp nhận hoặc từ chối.',
  byOpinions: 'Tải Word, mỗi ý kiến một nhận xét',
  byThemes: 'Tải Word, gom theo chủ đề',
  ofList: 'Tải các ý kiến này trong tệp Word của dự thảo',
  how: 'Tệp này có gì',
  rules: [
    'Khi nhiều đề xuất chạm vào cùng chỗ trong một đoạn, câu chữ được nhiều ý kiến đề xuất nhất hiện thành sửa đổi (bằng nhau thì câu sửa ít chữ nhất); đề xuất khác chỉ động đến chỗ chưa ai sửa cũng hiện; các đề xuất còn lại nằm nguyên văn trong nhận xét.',
    'Ý kiến về cả dự thảo, hoặc về đoạn không còn trong phiên bản mới nhất, nằm ở đầu văn bản. Ý kiến gửi đại hội nói chung không có trong tệp.',
    'Gom theo chủ đề: mỗi chủ đề một nhận xét ở từng đoạn; ý kiến đứng riêng hoặc có đề xuất câu chữ vẫn hiện từng ý kiến.',
    'Người viết không có trong tệp: nhận xét chỉ ghi đơn vị có từ 5 người tham gia, và tháng.',
    'Nhập lại tệp này ở trang Dự thảo thì được đúng các đoạn như cũ; sửa đổi nào đã chấp nhận trong Word thì được nhận, sửa đổi chưa quyết định thì không.',
  ],
}

/** What stands in the file of W3C Web Annotations, and at the link to it. */
export const annotationWords = {
  label: (draft: string) => `Ý kiến góp ý đối với ${draft}`,
  paragraphGone: 'Đoạn không còn trong phiên bản mới nhất',
  fileName: (draft: string) => `${draft} ý kiến`,
  title: 'Ý kiến dạng W3C Web Annotation (JSON-LD)',
  help: 'Dành cho phần mềm khác: mỗi ý kiến kèm đoạn, chữ được trích và vị trí.',
  download: 'Tải JSON-LD',
}
