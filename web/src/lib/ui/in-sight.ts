/** For `{@attach …}` on the open one of a long list in a `nav` of its own height: moves the list, not the page, until it is in sight. */
export function inSight(open: Element): void {
  const list = open.closest('nav')
  if (!list) return
  const [its, frame] = [open.getBoundingClientRect(), list.getBoundingClientRect()]
  if (its.top < frame.top) list.scrollTop -= frame.top - its.top
  else if (its.bottom > frame.bottom) list.scrollTop += its.bottom - frame.bottom
}
