import type { Inline } from './markdown.ts'

/** A run of marks that may yet turn out to be emphasis. */
export interface Run {
  readonly kind: 'run'
  readonly mark: string
  /** The marks not used yet: from `from` to `to`. */
  from: number
  to: number
  readonly opens: boolean
  readonly closes: boolean
}

export type Piece = Inline | Run

/** Beyond this many runs in one paragraph marks stay marks: nobody writes so, and nesting must end somewhere. */
const MOST_RUNS = 500

/** Pairs the runs of marks, the innermost first; those left over are words. */
export function pairRuns(pieces: readonly Piece[]): Inline[] {
  const done: Piece[] = []
  let open = 0
  for (const piece of pieces) {
    if (piece.kind !== 'run' || open > MOST_RUNS) {
      done.push(piece)
      continue
    }
    if (piece.closes) close(done, piece)
    if (piece.to > piece.from) {
      done.push(piece)
      open++
    }
  }
  return joinText(done.map(asInline))
}

/** Uses up what it can of the closing run on openers already passed. */
function close(done: Piece[], closer: Run): void {
  while (closer.to > closer.from) {
    const at = done.findLastIndex(piece => piece.kind === 'run' && fits(piece, closer))
    const opener = done[at]
    if (opener === undefined || opener.kind !== 'run') return
    const isDouble = opener.to - opener.from >= 2 && closer.to - closer.from >= 2
    const used = isDouble ? 2 : 1
    const kind = closer.mark === '~' ? 'strike' : isDouble ? 'strong' : 'emphasis'
    const inlines = joinText(done.splice(at + 1).map(asInline))
    opener.to -= used
    const made: Inline = { kind, inlines, from: opener.to, to: closer.from + used }
    closer.from += used
    if (opener.to === opener.from) done.pop()
    done.push(made)
  }
}

function fits(opener: Run, closer: Run): boolean {
  if (!opener.opens || opener.mark !== closer.mark) return false
  const [one, other] = [opener.to - opener.from, closer.to - closer.from]
  // Words are struck by two marks; of emphasis, runs that both open and close must not add up to three (CommonMark, rule 9).
  if (closer.mark === '~') return one >= 2 && other >= 2
  if (!opener.closes && !closer.opens) return true
  return (one + other) % 3 !== 0 || (one % 3 === 0 && other % 3 === 0)
}

function asInline(piece: Piece): Inline {
  if (piece.kind !== 'run') return piece
  return { kind: 'text', text: piece.mark.repeat(piece.to - piece.from), from: piece.from, to: piece.to }
}

/** Neighbouring words made one. */
function joinText(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (last?.kind === 'text' && inline.kind === 'text') {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text, to: inline.to }
    } else joined.push(inline)
  }
  return joined
}
