import { isLeftOut } from '../text/visibility.ts'
import type { WritingContext } from '../text/writing-context.ts'
import { blockElements, headingElements } from '../tree/element-kinds.ts'
import { type HtmlElement, type HtmlNode, lineOf } from '../tree/html-node.ts'

/** A line that only announces notes. */
const announcement =
  /^[\s【[]*(?:注释|註釋|注解|註解|脚注|腳註|尾注|尾註|附注|附註|注|註|notes?|footnotes?|endnotes?)[\s】\]]*[:：]?\s*$/i

/**
 * Headings and lines like `Notes:` that had nothing but notes below them, and nothing at all once the notes stand at
 * the end of the text under a heading of their own.
 */
export function emptiedHeadings(
  roots: readonly HtmlElement[],
  context: WritingContext,
  notes: ReadonlySet<HtmlElement>,
): HtmlElement[] {
  const emptied: HtmlElement[] = []
  let heading: HtmlElement | null = null
  let hadNotes = false
  const end = () => {
    if (heading !== null && hadNotes) emptied.push(heading)
    heading = null
    hadNotes = false
  }
  const visit = (node: HtmlNode) => {
    if (typeof node === 'string') {
      if (/\S/.test(node)) heading = null
      return
    }
    if (notes.has(node)) hadNotes = true
    else if (context.without.has(node) || isLeftOut(node, context.page)) return
    else if (isHeading(node)) {
      end()
      heading = node
    } else visitChildren(node)
  }
  const visitChildren = (element: HtmlElement) => {
    const skipped = context.notes?.skippedIn(element) ?? null
    for (const [at, child] of element.children.entries()) {
      if (skipped?.has(at) === true) hadNotes = true
      else visit(child)
    }
  }
  for (const root of roots) visitChildren(root)
  end()
  return emptied
}

function isHeading(element: HtmlElement): boolean {
  if (headingElements.has(element.name)) return true
  return (
    blockElements.has(element.name) && element.characters <= 12 && announcement.test(lineOf(element, 100))
  )
}
