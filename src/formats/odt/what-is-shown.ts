import type { XmlAttributes } from './odf-xml.ts'

/** Elements whose content is not, or no longer, part of the text. */
const leftOut = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'text:number',
  'text:ruby-text',
  'text:table-of-content-source',
  'text:illustration-index-source',
  'text:table-index-source',
  'text:object-index-source',
  'text:user-index-source',
  'text:alphabetical-index-source',
  'text:bibliography-source',
  'office:forms',
  'office:scripts',
  'office:event-listeners',
  'office:binary-data',
  'draw:object-ole',
  'draw:plugin',
  'draw:applet',
  'svg:title',
  'svg:desc',
  'meta:creator-initials',
  'loext:sender-initials',
])

/** Shapes that hold paragraphs of their own. */
const boxes = new Set([
  'draw:text-box',
  'draw:custom-shape',
  'draw:rect',
  'draw:ellipse',
  'draw:circle',
  'draw:line',
  'draw:polyline',
  'draw:polygon',
  'draw:regular-polygon',
  'draw:path',
  'draw:connector',
  'draw:caption',
  'draw:measure',
])

/** Whether an element is a text box, or a shape that can be one. */
export function isBox(name: string): boolean {
  return boxes.has(name)
}

/** Whether the content of an element is no part of the text as it is shown. */
export function isLeftOut(name: string, attributes: XmlAttributes): boolean {
  if (leftOut.has(name) || attributes['text:display'] === 'none') return true
  const isHidden = attributes['text:is-hidden'] === 'true'
  if (isHidden && (name === 'text:section' || name === 'text:hidden-text')) return true
  return name === 'table:table-row' && /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '')
}
