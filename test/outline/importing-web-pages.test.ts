import { expect, test } from 'vitest'
import { readDraftFile } from 'api/outline/read-file'
import { drawn, drawnBody } from './drawn.ts'

const read = (html: string, name = 'dự thảo.html') => readDraftFile(name, Buffer.from(html))

const ARTICLE = `
<h1>KẾ HOẠCH</h1>
<p style="text-align:center">Chăm lo nhà ở cho đoàn viên năm 2026</p>
<p>Thực hiện chương trình công tác năm, Ban Chấp hành công đoàn ban hành kế hoạch chăm lo nhà ở cho đoàn viên như sau:</p>
<p><b>I. MỤC ĐÍCH, YÊU CẦU</b></p>
<p>&nbsp;&nbsp;&nbsp;&nbsp;- Nâng cao chất lượng nhà trọ cho công nhân.<br>
- Bảo đảm an toàn phòng cháy trong các khu nhà trọ.</p>
<p><strong>II. NỘI DUNG</strong></p>
<ol><li>Khảo sát nhu cầu thuê nhà của đoàn viên.</li><li value="5">Vận động chủ nhà trọ không tăng giá.
<ul><li>Ký cam kết với từng chủ nhà.</li></ul></li></ol>
<ol type="a"><li>Hỗ trợ tiền thuê nhà;</li><li>Hỗ trợ tiền điện.</li></ol>
<table><tr><th>Việc</th><th>Kinh phí</th></tr><tr><td>Thăm hỏi</td><td>5 triệu đồng</td></tr></table>
<p>Mức <del>cũ</del> <ins>mới</ins> do hội nghị quyết định.<!-- ghi chú --></p>`

const CHROME_BEFORE = `
<header class="site"><a href="/">Cổng thông tin Công đoàn</a></header>
<nav><ul><li><a href="/a">Giới thiệu</a></li><li><a href="/b">Tin tức</a></li><li><a href="/c">Văn bản</a></li></ul></nav>
<div class="breadcrumb"><a href="/">Trang chủ</a> » <a href="/vb">Văn bản</a></div>
<div style="display:none">Chữ ẩn cho máy tìm kiếm</div>`
const CHROME_AFTER = `
<div class="tin-khac"><a href="/1">Hội thao công nhân khu công nghiệp</a> <a href="/2">Tháng công nhân năm 2026</a> <a href="/3">Bữa cơm công đoàn</a></div>
<aside>Thăm dò ý kiến bạn đọc</aside>
<div class="share-box">Chia sẻ bài viết</div>
<footer>Bản quyền thuộc Công đoàn tỉnh</footer><script>var x = 'mã lệnh'</script>`

const EXPECTED = [
  '¶ Thực hiện chương trình công tác năm, Ban Chấp hành công đoàn ban hành kế hoạch chăm lo nhà ở cho đoàn viên như sau:',
  '# [I] MỤC ĐÍCH, YÊU CẦU',
  '· [-] Nâng cao chất lượng nhà trọ cho công nhân.',
  '· [-] Bảo đảm an toàn phòng cháy trong các khu nhà trọ.',
  '# [II] NỘI DUNG',
  '· [1] Khảo sát nhu cầu thuê nhà của đoàn viên.',
  '· [5] Vận động chủ nhà trọ không tăng giá.',
  '  · [-] Ký cam kết với từng chủ nhà.',
  '  · [a] Hỗ trợ tiền thuê nhà;',
  '  · [b] Hỗ trợ tiền điện.',
  '¶ Việc | Kinh phí',
  '¶ Thăm hỏi | 5 triệu đồng',
  '¶ Mức mới do hội nghị quyết định.',
]

test.each([
  [
    'in a page with menus, links and a foot',
    `<!DOCTYPE html><html><head><title>Trang</title></head><body>${CHROME_BEFORE}<div id="noi-dung">${ARTICLE}</div>${CHROME_AFTER}</body></html>`,
  ],
  [
    'in an article among other things',
    `<html><body>${CHROME_BEFORE}<main><article>${ARTICLE}</article></main>${CHROME_AFTER}</body></html>`,
  ],
  [
    'in the one form an old site wraps everything in',
    `<html><body><form action="x">${CHROME_BEFORE}<table><tr><td class="left">Liên kết</td><td>${ARTICLE}</td></tr></table>${CHROME_AFTER}<input value="tìm"></form></body></html>`,
  ],
  ['as a part of a page', ARTICLE],
])('the text of a web page is read without the furniture of the site: %s', async (_, html) => {
  const { title, blocks, notes, doubts } = await read(html)
  expect(title).toBe('KẾ HOẠCH Chăm lo nhà ở cho đoàn viên năm 2026')
  expect(drawnBody(blocks)).toEqual(EXPECTED)
  const text = drawn(blocks).join('\n')
  for (const chrome of ['Giới thiệu', 'Trang chủ', 'Chữ ẩn', 'Bản quyền', 'mã lệnh', 'ghi chú'])
    expect(text).not.toContain(chrome)
  const aside = blocks.flatMap((it, at) =>
    doubts.some((doubt) => doubt.at === at && doubt.why === 'doubt.webFrame')
      ? [`${it.kind} ${it.text.slice(0, 8)}`]
      : [],
  )
  expect(aside).toEqual(html === ARTICLE ? [] : ['back Hội thao', 'back Thăm dò ', 'back Chia sẻ '])
  expect(notes.some(({ key }) => key === 'note.chrome')).toBe(html !== ARTICLE)
})

test('lines of links, notes and names like "comments" or "tags" inside the text are of the draft; at its edge they are set aside, both with the reason', async () => {
  const long =
    '<p>Các cấp công đoàn chăm lo nhà ở, việc làm, tiền lương, an toàn và sức khỏe của người lao động.</p>'
  const links = ['Nghị quyết số 2', 'Chỉ thị số 37', 'Kết luận số 79'].map(
    (it) => `<li><a href="/x">${it}</a></li>`,
  )
  const page = `<html><body><header><h1>KẾ HOẠCH</h1></header>
<div id="menu-top"><a href="/">Trang nhất</a> <a href="/t">Tin</a></div>
<p>Căn cứ <a href="/1">Luật Công đoàn</a>; <a href="/2">Bộ luật Lao động</a>; <a href="/3">Luật Việc làm</a>;</p>
<p>I. NHIỆM VỤ</p><ul>${links.join('')}</ul><p class="comments">Tiếp thu góp ý của cơ sở.</p><aside>Số liệu năm 2025.</aside>
${long.repeat(4)}
<div class="related"><p>Bài liên quan</p><p>Tháng công nhân</p></div></body></html>`
  const { blocks, doubts, notes } = await read(page)
  const why = (at: number) =>
    doubts
      .filter((it) => it.at === at)
      .map((it) => it.why)
      .join()
  expect(blocks.slice(0, 7).map(({ kind, text }, at) => [kind, text, why(at)])).toEqual([
    ['front', 'KẾ HOẠCH', 'doubt.webFrame'],
    ['paragraph', 'Căn cứ Luật Công đoàn; Bộ luật Lao động; Luật Việc làm;', ''],
    ['heading', 'NHIỆM VỤ', ''],
    ['item', 'Nghị quyết số 2', 'doubt.webFrameKept'],
    ['item', 'Chỉ thị số 37', 'doubt.webFrameKept'],
    ['item', 'Kết luận số 79', 'doubt.webFrameKept'],
    ['paragraph', 'Tiếp thu góp ý của cơ sở.', 'doubt.webFrameKept'],
  ])
  expect(drawn(blocks)).toContain('¶ Số liệu năm 2025.')
  expect([blocks.at(-1), why(blocks.length - 1)]).toEqual([
    { kind: 'back', level: null, label: null, text: 'Bài liên quan\nTháng công nhân' },
    'doubt.webFrame',
  ])
  expect(notes).toContainEqual({ key: 'note.chrome', count: 12, about: 'Trang nhất Tin' })
  expect(notes).toContainEqual({ key: 'note.webFrame', count: 2 })
})

test('an annex outside the article of a page is shown, and a signature in its foot; a page of nothing but links is read', async () => {
  const body = `<p>I. NHIỆM VỤ</p>${'<p>Chăm lo nhà ở và việc làm cho người lao động.</p>'.repeat(9)}`
  const page = `<html><body><article>${body}<footer>TM. BAN CHẤP HÀNH</footer></article><div><p>Phụ lục kèm theo.</p></div></body></html>`
  const { blocks } = await read(page)
  expect(drawn(blocks).slice(-2)).toEqual(['$ TM. BAN CHẤP HÀNH', '$ Phụ lục kèm theo.'])
  const links =
    '<div><a href="/1">Luật Công đoàn.</a> <a href="/2">Luật Việc làm.</a> <a href="/3">Luật Nhà ở.</a></div>'
  expect(drawn((await read(`<html><body>${links}</body></html>`)).blocks)).toEqual([
    '¶ Luật Công đoàn. Luật Việc làm. Luật Nhà ở.',
  ])
})

test('a page in an old encoding is read by its declared code page, its fonts, or its letters', async () => {
  const tcvn3 = `<p><font face=".VnTime">C«ng ®oµn ch¨m lo ®êi sèng</font> <span style="font-family:'.VnTimeH'">ng\u00adêi lao ®éng</span></p>`
  expect(
    drawn((await readDraftFile('a.html', Buffer.from(`<html><body>${tcvn3}</body></html>`))).blocks),
  ).toEqual(['¶ Công đoàn chăm lo đời sống NGƯỜI LAO ĐỘNG'])
  const bytes = Buffer.from(
    '<html><body><p>Coâng ñoaøn chaêm lo ñôøi soáng cuûa ngöôøi lao ñoäng.</p></body></html>',
    'latin1',
  )
  expect(drawn((await readDraftFile('b.html', bytes)).blocks)).toEqual([
    '¶ Công đoàn chăm lo đời sống của người lao động.',
  ])
})

test('a page without words, and one nested out of all measure, are refused', async () => {
  await expect(read('<html><body><img src="x"></body></html>')).rejects.toThrow('file.noText')
  await expect(read(`<html><body>${'<div>'.repeat(5000)}Lương</body></html>`)).rejects.toThrow(
    'file.htmlBroken',
  )
})

test('Markdown: headings, lists with their own numbers, tables, emphasis and links as their words', async () => {
  const text = `---
nguồn: ban soạn thảo
---
# Dự thảo Chương trình

## I. Mục tiêu

Nâng cao *đời sống* và **tay nghề** cho [đoàn viên](https://example.org) trong tỉnh.

## II. Giải pháp

1. Xây nhà trọ.
2. Mở lớp dạy nghề:
   - Lớp ban ngày;
   + Lớp ban đêm.
4. Khám sức khỏe.

a) Tại nhà máy;
b) Tại bệnh viện.

| Việc | Kinh phí |
|------|----------|
| Thăm hỏi | 5 triệu đồng |
`
  const { blocks, doubts } = await readDraftFile('dự thảo.md', Buffer.from(text))
  expect(drawn(blocks)).toEqual([
    '^ Dự thảo Chương trình',
    '# [I] Mục tiêu',
    '¶ Nâng cao đời sống và tay nghề cho đoàn viên trong tỉnh.',
    '# [II] Giải pháp',
    '· [1] Xây nhà trọ.',
    '· [2] Mở lớp dạy nghề:',
    '  · [-] Lớp ban ngày;',
    '    · [+] Lớp ban đêm.',
    '· [4] Khám sức khỏe.',
    '  · [a] Tại nhà máy;',
    '  · [b] Tại bệnh viện.',
    '¶ Việc | Kinh phí',
    '¶ Thăm hỏi | 5 triệu đồng',
  ])
  expect(doubts).toContainEqual({ at: 8, why: 'doubt.order', about: '2' })
})

test('numbers that a Markdown list only repeats count by themselves', async () => {
  const { blocks } = await readDraftFile(
    'a.md',
    Buffer.from('1. Xây nhà trọ.\n1. Mở lớp nghề.\n1. Khám bệnh.\n'),
  )
  expect(blocks.map(({ label }) => label)).toEqual(['1', '2', '3'])
})
