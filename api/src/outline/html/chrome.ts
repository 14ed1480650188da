import { attributeOf, type HtmlElement, isElement, type Measure } from './tree.ts'

type Measures = ReadonlyMap<HtmlElement, Measure>

/** What is never read, and carries no words of the draft. */
const NO_TEXT = new Set(
  'script style noscript template head title iframe svg canvas video audio object embed button input select textarea map link meta dialog'.split(
    ' ',
  ),
)
const CHROME_TAGS = new Set(['nav', 'footer', 'menu'])
const CHROME_ROLES = /^(?:navigation|banner|contentinfo|search|dialog|alert|menu|menubar|toolbar)$/
const CHROME_NAMES =
  /(?:^|[-_\s])(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|footer|topbar|banner|comments?|share|sharing|social|related|tags?|pagination|paging|adverts?|ads|cookies?|popup|modal|login|search|copyright|rating|hotline)(?:[-_\s]|$)/i
/** Lists of links stand in these; a paragraph of links is a sentence that cites ("Căn cứ Luật …; Nghị định …"). */
const LINK_LISTS = new Set('div ul ol dl section table tbody tr td header form center'.split(' '))
const BLOCKS = new Set('div ul ol dl section table tbody tr td p header form center'.split(' '))

/** Share of a page's letters up to which a name alone ("sidebar") makes an element chrome: a page wrapped whole in one is text. */
const SMALL_SHARE = 0.25
/** Share of an element's letters in links from which on it is a list of links. */
const LINKED_SHARE = 0.7
const FEWEST_LINKS = 3
/** Share of the letters that an article must hold to be taken for the whole. */
const MAIN_SHARE = 0.6

export const hasNoText = ({ tagName }: HtmlElement) => NO_TEXT.has(tagName)

/**
 * What an element is to a draft: `none` of it, when it is hidden from readers, deleted with changes tracked, or surely the furniture of the
 * site (menus, the head and foot of the page); `doubtful`, when it only looks like such by its name or its links; else null.
 */
export function chromeOf(
  element: HtmlElement,
  measures: Measures,
  whole: Measure,
): 'none' | 'doubtful' | null {
  const { tagName } = element
  if (tagName === 'del' || isHidden(element)) return 'none'
  const own = measures.get(element)
  if (!own || own.letters === 0) return null
  const small = own.letters <= SMALL_SHARE * whole.letters
  const role = attributeOf(element, 'role')
  if (CHROME_TAGS.has(tagName) || CHROME_ROLES.test(role)) {
    if (!small && !isLinks(own)) return null
    return tagName === 'footer' && isInArticle(element) ? 'doubtful' : 'none'
  }
  if (tagName === 'header' && small && !isInArticle(element))
    return holdsHeading(element) ? 'doubtful' : 'none'
  if ((tagName === 'aside' || role === 'complementary') && small) return 'doubtful'
  const named = CHROME_NAMES.test(`${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`)
  if (named && small && BLOCKS.has(tagName))
    return own.linked >= LINKED_SHARE * own.letters ? 'none' : 'doubtful'
  return LINK_LISTS.has(tagName) && isLinks(own) ? 'doubtful' : null
}

/** The article of a page when it marks one that holds most of its words, else the whole body. */
export function mainOf(body: HtmlElement, measures: Measures): HtmlElement {
  const whole = measures.get(body)!
  let main = body
  const walk = (element: HtmlElement) => {
    const { letters } = measures.get(element) ?? { letters: 0 }
    if (letters < MAIN_SHARE * whole.letters) return
    if (isMarkedMain(element)) main = element
    for (const child of element.childNodes) if (isElement(child)) walk(child)
  }
  walk(body)
  return main
}

const isMarkedMain = (element: HtmlElement) =>
  /^(?:article|main)$/.test(element.tagName) ||
  attributeOf(element, 'role') === 'main' ||
  attributeOf(element, 'itemprop') === 'articleBody'

function isHidden(element: HtmlElement): boolean {
  const style = attributeOf(element, 'style').replace(/\s+/g, '').toLowerCase()
  return (
    element.attrs.some(({ name }) => name === 'hidden') ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    /display:none|visibility:hidden|mso-hide:all/.test(style)
  )
}

const isLinks = ({ letters, linked, links }: Measure) =>
  links >= FEWEST_LINKS && linked >= LINKED_SHARE * letters

const holdsHeading = (element: HtmlElement): boolean =>
  element.childNodes.some((it) => isElement(it) && (/^h[1-3]$/.test(it.tagName) || holdsHeading(it)))

/** The head of an article holds its title, its foot a signature; those of a page its name and menu. */
function isInArticle(element: HtmlElement): boolean {
  for (let above = element.parentNode; above && 'tagName' in above; above = above.parentNode)
    if (/^(?:article|main)$/.test(above.tagName)) return true
  return false
}
