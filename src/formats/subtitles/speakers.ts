import type { CueLine } from './cue-words.ts'

/** A line of a cue with its speaker. */
export interface SpokenLine {
  /** Null when nothing says who speaks. */
  readonly speaker: string | null
  /** Whether the file names the speaker here, and not only at a line before. */
  readonly isNamed: boolean
  /** Whether a dash or `>>` says that somebody else speaks now. */
  readonly opensTurn: boolean
  /** Without the speaker's name. */
  readonly words: string
}

/** A name, perhaps in brackets or after a dash, a colon, and the words. ASCII colons need a blank after Latin names. */
const LABEL =
  /^(?:(?:[-–—]|>{1,3})\s*)?(?:\[([^[\]:：]{1,60})\]|【([^【】:：]{1,60})】|([\p{L}][\p{L}\p{M}\p{N} .'’·・_()（）-]{0,59}))\s*(?:：\s*|:(?:\s+|$|(?=\p{Script=Han})))/u
/** How clauses begin or end that lead to quoted words, and names do not. */
const SAYING =
  /^[我你您他她它这這那]|(?<=.)(?:[说說曰是]|(?<!提)[问問]|如下|例如)$|\b(?:says?|said|asks?|asked|is|are|was|e\.g)$/iu
const DASH = /^(?:[-–—－](?![-–—－>\d])|>>+)\s*\S/

/**
 * Who speaks each line: by voice tags, else by labels like `Name: ` before the words. A label holds until the next
 * one, a dash, or a voice. Words before a colon are a label when most cues have one, or when they come back.
 */
export function findSpeakers(cues: readonly (readonly CueLine[])[]): SpokenLine[][] {
  const labels = findLabels(cues)
  const speakers = new Speakers(labels)
  return cues.map(lines => lines.map(line => speakers.next(line)).filter(line => line.words !== ''))
}

class Speakers {
  private current: string | null = null
  /** A name stood alone on its line. */
  private isWaiting = false

  constructor(private readonly labels: ReadonlySet<string>) {}

  next(line: CueLine): SpokenLine {
    if (line.voice !== null) {
      this.current = null
      return { speaker: line.voice, isNamed: true, opensTurn: false, words: line.words }
    }
    const labelled = splitLabel(line.words)
    if (labelled && this.labels.has(labelled.name)) {
      this.current = labelled.name
      this.isWaiting = labelled.words === ''
      return { speaker: this.current, isNamed: true, opensTurn: true, words: labelled.words }
    }
    const isNamed = this.isWaiting
    const opensTurn = DASH.test(line.words)
    this.isWaiting = false
    if (opensTurn) this.current = null
    return { speaker: this.current, isNamed: isNamed && !opensTurn, opensTurn, words: line.words }
  }
}

function findLabels(cues: readonly (readonly CueLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  let labelled = 0
  for (const lines of cues) {
    const names = lines.flatMap(line => (line.voice === null ? (splitLabel(line.words)?.name ?? []) : []))
    if (names.length > 0) labelled += 1
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const isRule = labelled >= cues.length * 0.8 && cues.length > 1
  return new Set([...counts].filter(([, count]) => isRule || count > 1).map(([name]) => name))
}

function splitLabel(words: string): { name: string; words: string } | null {
  const found = LABEL.exec(words)
  if (!found) return null
  const name = (found[1] ?? found[2] ?? found[3] ?? '').trim()
  const isName = /\p{L}/u.test(name) && !SAYING.test(name) && !isClause(name)
  return isName ? { name, words: words.slice(found[0].length) } : null
}

/** Names have few words; what is longer is a clause before a colon. */
function isClause(name: string): boolean {
  return name.split(' ').length > 6 || (name.match(/\p{Script=Han}/gu)?.length ?? 0) > 12
}

/** The label as it is written before a paragraph. */
export function labelOf(speaker: string): string {
  return /\p{Script=Han}/u.test(speaker) ? `${speaker}：` : `${speaker}: `
}
