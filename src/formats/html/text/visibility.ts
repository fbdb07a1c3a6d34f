import { type HtmlElement, wordsOf } from '../tree/html-node.ts'

/** Elements that are no part of a text: scripts, what stands in for them, controls, pictures drawn in markup. */
const leftOut = new Set(
  (
    'head script style noscript template svg nav audio video canvas iframe frame object embed map area ' +
    'input select textarea button datalist progress meter keygen rt rp rtc ' +
    'annotation annotation-xml'
  ).split(' '),
)

const leftOutRoles = new Set(
  'navigation menu menubar toolbar tablist button search scrollbar slider switch tooltip'.split(' '),
)

/** Text for screen readers alone, calls of Word's comments, and what shows a formula a second time. */
const unseenClasses = new Set(
  'sr-only visually-hidden visuallyhidden screen-reader-text screenreader-text msocomanchor katex-html mjx_assistive_mathml'.split(
    ' ',
  ),
)

/** Longest text of an `aria-hidden` element that is taken for an icon, in characters. */
const ICON_LENGTH = 8

/**
 * Whether an element and all in it is no part of the text of the page `root`. Hidden elements are not, unless they
 * hold more than half of the page: then they only wait for a script to show them, or lie behind an open dialog.
 */
export function isLeftOut(element: HtmlElement, root: HtmlElement): boolean {
  const { name, attributes } = element
  if (leftOut.has(name)) return true
  if (name === 'dialog' && attributes.open === undefined) return true
  const role = attributes.role
  if (role !== undefined && leftOutRoles.has(role.trim().toLowerCase())) return true
  return isHidden(element) && element.characters * 2 <= root.characters
}

function isHidden(element: HtmlElement): boolean {
  const { attributes } = element
  if (attributes.hidden !== undefined) return true
  if (attributes['aria-hidden']?.trim() === 'true' && element.characters <= ICON_LENGTH) return true
  if (attributes.class !== undefined && wordsOf(element, 'class').some(word => unseenClasses.has(word)))
    return true
  const style = attributes.style
  return style !== undefined && hidesByStyle(style) && !isFormula(element)
}

function hidesByStyle(style: string): boolean {
  // LibreOffice's XHTML writes the labels of lists that are lists anyway.
  if (/^display:block;float:left;min-width:/.test(style)) return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|mso-element\s*:\s*comment-list)\b/i.test(
    style,
  )
}

/** Encyclopedias hide the formula as words and show a picture of it. */
function isFormula(element: HtmlElement): boolean {
  return element.children.some(child => typeof child === 'object' && child.name === 'math')
}

/** The value of a property in a style attribute, in lower case, or null. */
export function styleOf(element: HtmlElement, property: string): string | null {
  const style = element.attributes.style
  if (style === undefined || !style.toLowerCase().includes(property)) return null
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    if (declaration.slice(0, colon).trim() === property) return declaration.slice(colon + 1).trim()
  }
  return null
}
