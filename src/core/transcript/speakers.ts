import { type Mark, shorten, type TextSpan } from '../text/index.ts'
import { countKeys, speakersLabels } from './evidence.ts'
import { labelKey, splitLabel } from './label-line.ts'
import { scanLabels } from './scan.ts'
import { endedTurns, givenTurns } from './turns.ts'

/** Somebody who seems to speak in a text. */
export interface FoundSpeaker {
  /** The spelling used most. */
  readonly name: string
  /** The spellings of the label in the text, most frequent first: what `turnsOf` takes. */
  readonly labels: readonly string[]
  /** False for a label that may be none, as one that occurs once: to be shown, not to be taken unasked. */
  readonly certain: boolean
}

/** The same for a person to confirm. */
export interface SpeakerCandidate extends FoundSpeaker {
  readonly turns: number
  /** Characters said, blanks and labels not counted; a rare character counts as one. */
  readonly characters: number
  /** How the first turns begin, at most three. */
  readonly examples: readonly string[]
}

const EXAMPLES = 3
const EXAMPLE_LENGTH = 60
/** Labels that may be none are shown up to this number. */
const UNCERTAIN = 20
/** A label of fewer turns than this share is not certain. */
const SELDOM = 0.02

/**
 * Who speaks in a text, in the order in which they begin; nobody where the text is no transcript. Spellings of a label
 * that differ in width, case, blanks, script or an addition in brackets (`王某（男，45岁）`, later `王某`) are one speaker.
 * Speakers that a file marks itself, as subtitles do, are taken as they are.
 */
export function findSpeakers(text: string, marks: readonly Mark[] = []): readonly SpeakerCandidate[] {
  return bySpeaker(turnsIn(text, marks)).map(said => ({ ...speakerOf(said), ...described(text, said) }))
}

/** The same without what they say, which takes longer. */
export function nameSpeakers(text: string, marks: readonly Mark[] = []): readonly FoundSpeaker[] {
  return bySpeaker(turnsIn(text, marks)).map(speakerOf)
}

function turnsIn(text: string, marks: readonly Mark[]): Said[] {
  const given = givenTurns(text, marks)
  if (given.length > 0) {
    return given.map(({ from, to, speaker }) => ({ label: speaker, words: { from, to }, isCertain: true }))
  }
  const labels = speakersLabels(scanLabels(text), text)
  const counts = countKeys(labels)
  const least = Math.max(2, SELDOM * labels.length)
  return endedTurns(text, labels, marks).map(({ label, to }) => ({
    label: label.label,
    words: { from: Math.min(label.wordsFrom, to), to },
    isCertain: label.isRole || label.hasStamp || (counts.get(label.key) ?? 0) >= least,
  }))
}

interface Said {
  readonly label: string
  readonly words: TextSpan
  readonly isCertain: boolean
}

function bySpeaker(turns: readonly Said[]): Said[][] {
  const keyOf = speakerKeys(turns.map(turn => turn.label))
  const speakers = new Map<string, Said[]>()
  for (const turn of turns) {
    const key = keyOf(turn.label)
    const known = speakers.get(key)
    if (known) known.push(turn)
    else speakers.set(key, [turn])
  }
  let uncertain = 0
  return [...speakers.values()].filter(said => said.some(turn => turn.isCertain) || ++uncertain <= UNCERTAIN)
}

function speakerOf(turns: readonly Said[]): FoundSpeaker {
  const labels = byFrequency(turns.map(turn => turn.label))
  return { name: labels[0] ?? '', labels, certain: turns.some(turn => turn.isCertain) }
}

function described(text: string, turns: readonly Said[]): Omit<SpeakerCandidate, keyof FoundSpeaker> {
  const examples: string[] = []
  let characters = 0
  for (const { words } of turns) {
    characters += countCharacters(text, words)
    if (examples.length === EXAMPLES) continue
    const beginning = text.slice(words.from, words.to).trim()
    if (beginning !== '') examples.push(exampleOf(beginning))
  }
  return { turns: turns.length, characters, examples }
}

/**
 * What labels of one speaker have in common. An addition in brackets tells speakers apart when several additions recur
 * (`受访者（甲）`, `受访者（乙）`), or when the label never stands without one; else it only says something of them.
 */
function speakerKeys(labels: readonly string[]): (label: string) => string {
  const additions = new Map<string, Map<string, number>>()
  for (const [label, count] of countOf(labels)) {
    const { bare, addition } = splitLabel(label)
    const known = additions.get(labelKey(bare)) ?? new Map<string, number>()
    known.set(addition, (known.get(addition) ?? 0) + count)
    additions.set(labelKey(bare), known)
  }
  const keys = new Map<string, string>()
  return label => {
    const key = keys.get(label) ?? speakerKey(label, additions.get(labelKey(splitLabel(label).bare)))
    keys.set(label, key)
    return key
  }
}

function speakerKey(label: string, additions: ReadonlyMap<string, number> = new Map()): string {
  const known = [...additions]
  const recurring = known.filter(([addition, count]) => addition !== '' && count > 1).length
  const standsAlone = additions.has('')
  return labelKey(recurring > 1 || (!standsAlone && known.length > 1) ? label : splitLabel(label).bare)
}

function byFrequency(labels: readonly string[]): string[] {
  return [...countOf(labels)].sort((a, b) => b[1] - a[1]).map(([label]) => label)
}

function countOf(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

/** Blanks are not counted; a rare character is one. */
function countCharacters(text: string, { from, to }: TextSpan): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    const isTold = (unit > 0x20 && unit < 0x80) || (unit > 0x3000 && unit < 0xd800)
    if (isTold || !/[\s\udc00-\udfff]/.test(text.charAt(at))) count += 1
  }
  return count
}

/** So much of what is said is enough for an example, in UTF-16 code units, unless it is mostly blanks. */
const ENOUGH = 250

function exampleOf(words: string): string {
  const beginning = words.slice(0, ENOUGH).replaceAll(/\s+/g, ' ')
  // One character more than is shown, each of two units at most.
  const isEnough = words.length <= ENOUGH || beginning.length > 2 * EXAMPLE_LENGTH + 2
  return shorten(isEnough ? beginning : words.replaceAll(/\s+/g, ' '), EXAMPLE_LENGTH)
}
