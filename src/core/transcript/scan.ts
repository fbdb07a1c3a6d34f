import { canSpeak, isField, isRole } from './known-words.ts'
import { isStampLine, type LabelLine, labelKey, readLabelLine } from './label-line.ts'

/** A label in a text; offsets are of the text. */
export interface FoundLabel extends Omit<LabelLine, 'from' | 'wordsFrom'> {
  /** Where the turn begins: at the label, or at the stamp on a line of its own above it. */
  readonly from: number
  readonly wordsFrom: number
  readonly key: string
  readonly isRole: boolean
  /** Whether it can be a person's label, by its words. */
  readonly canSpeak: boolean
  /** Number of its paragraph, blank lines not counted, from 0. */
  readonly paragraph: number
}

/** All labels of a text by their shape, in order, without those of a head that says when and where the talk was. */
export interface Labels {
  readonly labels: readonly FoundLabel[]
  /** Lines that are not blank. */
  readonly paragraphs: number
}

export function scanLabels(text: string): Labels {
  // Who speaks is looked for first and the turns after it.
  if (last?.text !== text) last = { text, found: scan(text) }
  return last.found
}

let last: { readonly text: string; readonly found: Labels } | undefined

function scan(text: string): Labels {
  const labels: FoundLabel[] = []
  const kindOf = labelKinds()
  let paragraphs = 0
  let stampAbove: number | null = null
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const line = text.slice(from, end < 0 ? text.length : end)
    if (line.trim() !== '') {
      const isStamp = isStampLine(line)
      const label = isStamp ? null : readLabelLine(line)
      const kind = label && kindOf(label.label)
      if (label && kind && (label.sign !== 'line' || label.hasStamp || stampAbove !== null || kind.isRole)) {
        labels.push({
          from: stampAbove ?? from + label.from,
          wordsFrom: from + label.wordsFrom,
          label: label.label,
          key: kind.key,
          isRole: kind.isRole,
          canSpeak: kind.canSpeak,
          place: label.place,
          sign: label.sign,
          hasStamp: label.hasStamp || stampAbove !== null,
          paragraph: paragraphs,
        })
      }
      stampAbove = isStamp ? from + line.search(/\S/) : null
      paragraphs += 1
    }
    from = end < 0 ? text.length : end + 1
  }
  return { labels: withoutHead(labels, text), paragraphs }
}

type LabelKind = Pick<FoundLabel, 'key' | 'isRole' | 'canSpeak'>

/** What a label is by its words, found out once for each spelling. */
function labelKinds(): (label: string) => LabelKind {
  const kinds = new Map<string, LabelKind>()
  return label => {
    const known = kinds.get(label)
    if (known !== undefined) return known
    const key = labelKey(label)
    const kind = { key, isRole: isRole(key), canSpeak: isRole(key) || (canSpeak(key) && !isPhrase(label)) }
    kinds.set(label, kind)
    return kind
  }
}

/** Several words, the first of them small: no name in a script that has capitals. */
function isPhrase(label: string): boolean {
  return /^\p{Ll}\S* /u.test(label)
}

/** The head of a transcript (when, where, who) is looked for in so many paragraphs. */
const HEAD = 20
/** What a head says of something is not longer. */
const HEAD_WORDS = 60

/**
 * Leaves out the head: everything up to the last field among the first paragraphs, and the people named right behind
 * it (`受访者：李某，女`) as long as no sentence is said. Where somebody has a second turn the talk has begun.
 */
function withoutHead(labels: readonly FoundLabel[], text: string): FoundLabel[] {
  let head = 0
  const seen = new Set<string>()
  for (const [index, { key, paragraph }] of labels.entries()) {
    if (paragraph >= HEAD || (seen.has(key) && !isField(key))) break
    if (isField(key)) head = index + 1
    seen.add(key)
  }
  if (head === 0) return [...labels]
  const named = new Set(labels.slice(0, head).map(label => label.key))
  for (let label = labels[head]; label !== undefined; label = labels[head]) {
    const isNext = label.paragraph === (labels[head - 1]?.paragraph ?? 0) + 1
    if (!isNext || named.has(label.key) || !saysNothing(text, label)) break
    named.add(label.key)
    head += 1
  }
  return labels.slice(head)
}

function saysNothing(text: string, { wordsFrom }: FoundLabel): boolean {
  const end = text.indexOf('\n', wordsFrom)
  const words = text.slice(wordsFrom, end < 0 ? text.length : end).trim()
  return words !== '' && words.length <= HEAD_WORDS && !/[。？！?!….]["”』」]?$/.test(words)
}
