import type { FurnitureMark, Mark } from '../../../core/text/index.ts'
import type { Extracted } from '../../extracted.ts'
import { readPdf } from '../index.ts'
import { type PagePlan, type PdfPlan, writePdf } from './pdf-writer.ts'

/** Reads a PDF made of content streams, or of a whole plan. */
export function readPlan(plan: PdfPlan | readonly (string | PagePlan)[]): Promise<Extracted> {
  return readPdf(writePdf('pages' in plan ? plan : planOf(plan)))
}

export function planOf(pages: readonly (string | PagePlan)[]): PdfPlan {
  return { pages: pages.map(page => (typeof page === 'string' ? { content: page } : page)) }
}

/** The marks of one kind with the words they cover. */
export function marksOf<Kind extends Mark['kind']>(
  { text, marks }: Extracted,
  kind: Kind,
): (Extract<Mark, { kind: Kind }> & { readonly words: string })[] {
  return marks.flatMap(mark =>
    mark.kind === kind
      ? [{ ...(mark as Extract<Mark, { kind: Kind }>), words: text.slice(mark.from, mark.to) }]
      : [],
  )
}

/** The text with all furniture taken out. */
export function cleanText({ text, marks }: Extracted): string {
  const furniture = marks.filter((mark): mark is FurnitureMark => mark.kind === 'furniture')
  let clean = ''
  let at = 0
  for (const { from, to, insert } of furniture) {
    clean += text.slice(at, from) + insert
    at = to
  }
  return clean + text.slice(at)
}
