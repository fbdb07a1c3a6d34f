import { bullet, symbolCharacter } from '../../symbol-fonts.ts'
import { elementsBelow, type HtmlElement, lineOf } from '../tree/html-node.ts'

/**
 * The level, from 1, of a paragraph that Word marks as an item of a list; null for others. Word writes lists as
 * paragraphs with their labels as text.
 */
export function wordListLevel(element: HtmlElement): number | null {
  const { style } = element.attributes
  if (element.name !== 'p' || style === undefined) return null
  const level = /\bmso-list:\s*\w+\s+level(\d)/i.exec(style)?.[1]
  return level === undefined ? null : Math.max(1, Number(level))
}

/** The label that an element is, without the blanks that Word sets behind it; null for other elements. */
export function wordLabel(element: HtmlElement): string | null {
  const { style } = element.attributes
  if (style === undefined || !/\bmso-list:\s*ignore/i.test(style)) return null
  const label = lineOf(element, 100)
  const font = symbolFont(element)
  // A bullet is a sign of a symbol font, any other sign, or the letter o.
  if (label.length !== 1 || (font === null && /[\p{L}\p{N}]/u.test(label) && label !== 'o')) return label
  return bullet(font === null ? label : symbolCharacter(label.charCodeAt(0), font), null)
}

function symbolFont(element: HtmlElement): string | null {
  for (const at of [element, element.parent, ...elementsBelow(element)]) {
    const font = /font-family:\s*["']?(symbol|wingdings(?: \d)?|webdings)\b/i.exec(
      at?.attributes.style ?? '',
    )?.[1]
    if (font !== undefined) return font
  }
  return null
}
