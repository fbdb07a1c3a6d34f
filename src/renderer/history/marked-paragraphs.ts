import type { DocumentThen } from '../../ipc/history.ts'

export interface Piece {
  /** In UTF-16 code units of the whole text. */
  readonly from: number
  readonly words: string
  /** Names of the codes on it; empty for plain words. */
  readonly codes: readonly string[]
  readonly color: string
}

export interface MarkedParagraph {
  readonly from: number
  readonly pieces: readonly Piece[]
}

/** The lines of a text, cut where codings begin and end. Codings are in the order of their beginnings. */
export function paragraphsWithCodings(text: string, codings: DocumentThen['codings']): MarkedParagraph[] {
  const paragraphs: MarkedParagraph[] = []
  let open: DocumentThen['codings'][number][] = []
  let next = 0
  let from = 0
  for (const line of text.split('\n')) {
    const to = from + line.length
    open = open.filter(coding => coding.to > from)
    for (let coding = codings[next]; coding !== undefined && coding.from < to; coding = codings[++next]) {
      open.push(coding)
    }
    paragraphs.push({ from, pieces: cut(text, from, to, open) })
    from = to + 1
  }
  return paragraphs
}

function cut(text: string, from: number, to: number, codings: DocumentThen['codings']): Piece[] {
  const edges = new Set([from, to])
  for (const coding of codings) {
    if (coding.from > from && coding.from < to) edges.add(coding.from)
    if (coding.to > from && coding.to < to) edges.add(coding.to)
  }
  const places = [...edges].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? to
    const on = codings.filter(coding => coding.from < end && coding.to > start)
    return {
      from: start,
      words: text.slice(start, end),
      codes: [...new Set(on.map(({ code }) => code))],
      color: on.at(-1)?.color ?? '',
    }
  })
}
