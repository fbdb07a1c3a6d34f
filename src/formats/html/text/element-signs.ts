import { blockElements, headingElements } from '../tree/element-kinds.ts'
import { type HtmlElement, lineOf, wordsOf } from '../tree/html-node.ts'
import { styleOf } from './visibility.ts'

/** The level of a heading, 1 to 9, or null for anything else. */
export function headingLevel(element: HtmlElement): number | null {
  if (headingElements.has(element.name)) return Number(element.name.slice(1))
  if (element.attributes.role?.trim() !== 'heading') return null
  const level = Number.parseInt(element.attributes['aria-level'] ?? '2', 10)
  return Number.isNaN(level) ? 2 : Math.min(9, Math.max(1, level))
}

/** Whether an element stands on lines of its own. */
export function isBlock(element: HtmlElement): boolean {
  const display = styleOf(element, 'display')
  if (display === null) return blockElements.has(element.name)
  if (/^(?:block|flex|grid|table|list-item)\b/.test(display)) return true
  return blockElements.has(element.name) && !/^(?:inline|contents)/.test(display)
}

/** Whether an element's style says that blanks and line ends stay, or that they do not; null when it says nothing. */
export function keepsBlanks(element: HtmlElement): boolean | null {
  const space = styleOf(element, 'white-space')
  return space === null ? null : space.startsWith('pre') || space.startsWith('break-spaces')
}

/** The label of the printed page that begins here, empty when it has none; null where no page begins. */
export function pageLabel(element: HtmlElement): string | null {
  const isBreak =
    wordsOf(element, 'epub:type').includes('pagebreak') || wordsOf(element, 'role').includes('doc-pagebreak')
  if (!isBreak) return null
  const { title, 'aria-label': spoken, id } = element.attributes
  const label = title ?? spoken ?? (lineOf(element, 40) || (/\d+$/.exec(id ?? '')?.[0] ?? ''))
  return label.trim()
}

/** A sign behind a heading that links to the heading itself. */
export function isPermalink(element: HtmlElement): boolean {
  return element.name === 'a' && element.characters <= 2 && /^(?:[¶#§∞]|🔗)$/u.test(lineOf(element, 10))
}

const emoji =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f\u20e3#*0-9])+$/u

/** The emoji a picture stands for, empty for other pictures. */
export function emojiOf(picture: HtmlElement): string {
  const alt = picture.attributes.alt ?? ''
  return alt.length <= 30 && /[^#*0-9]/.test(alt) && emoji.test(alt) ? alt : ''
}

/** The box of a list of things to do, with a blank; empty for other controls. */
export function checkboxOf({ attributes }: HtmlElement): string {
  if (attributes.type?.toLowerCase() !== 'checkbox' || attributes.hidden !== undefined) return ''
  return attributes.checked === undefined ? '☐ ' : '☒ '
}
