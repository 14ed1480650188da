import type { QuoteState } from '../quotes.ts'

/** What is said of quotes: the words of a paragraph an opinion is about. */
export const quoteWords = {
  field: 'Chỉ góp ý vài chữ trong đoạn',
  others: 'Chọn chữ khác',
  words: 'Những chữ bạn góp ý',
  hint: 'Chép lại đúng chữ trong đoạn; gõ không dấu cũng được. Để trống là góp ý cả đoạn.',
  pick: 'Hoặc bôi đen chữ trong ô này',
  pickHint: 'Dùng tay, chuột, hoặc giữ Shift và bấm phím mũi tên. Chữ được bôi đen tự chép lên ô trên.',
  on: 'Góp ý những chữ',
  now: 'Nay là',
}

/** The states of a quote, as a badge says them; one that stands as it did needs no badge. */
export const quoteStateNames: Record<QuoteState, string> = {
  kept: 'Còn nguyên',
  changed: 'Chữ được trích đã sửa',
  orphaned: 'Chữ được trích không còn',
}

/** The same in a sentence. */
export const quoteStateSentences: Record<QuoteState, string> = {
  kept: 'Những chữ này còn nguyên trong phiên bản mới nhất.',
  changed: 'Những chữ này đã được sửa trong phiên bản mới nhất. Ý kiến vẫn giữ chữ cũ.',
  orphaned:
    'Những chữ này không còn trong phiên bản mới nhất. Ý kiến vẫn được giữ cùng chữ cũ và không bị gắn sang chỗ khác.',
}

export const quoteFieldErrors = {
  'quote.missing':
    'Trong đoạn không có những chữ này. Hãy chép lại đúng như trong đoạn, hoặc để trống để góp ý cả đoạn.',
  'quote.several':
    'Trong đoạn, những chữ này có ở nhiều chỗ. Hãy chép dài thêm vài chữ trước hoặc sau để biết đúng chỗ.',
  'quote.onlyParagraph': 'Chỉ góp ý một đoạn mới chọn được vài chữ. Hãy để trống mục này.',
}
