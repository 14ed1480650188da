/**
 * Where a person cut a text by pressing Enter in it (or setting `|` or `‖`): the offset of the cut in `text`, in UTF-16 units.
 * Null when there is no cut, more than one, or when anything else was changed: a draft's wording is not ours to change.
 */
export function splitPlace(text: string, marked: string): number | null {
  const original = text.replace(/\r\n?/g, '\n')
  const cut = marked.replace(/\r\n?/g, '\n')
  if (cut === original) return null
  let offset = 0
  while (offset < original.length && original[offset] === cut[offset]) offset++

  const [mark] = /^[\s|‖]*/.exec(cut.slice(offset)) ?? ['']
  const after = cut.slice(offset + mark.length)
  return /[\n|‖]/.test(mark) && after === original.slice(offset).trimStart() ? offset : null
}
