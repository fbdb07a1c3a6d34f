import type { Page, Readings } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { lostLead, shiftStart } from './byte-shift.ts'
import { gbkBytes, gbkCharacter } from './gbk.ts'
import { readShifted, type Shifted, syllableAt, Usage } from './gbk-shift.ts'
import { hasToneMark, PINYIN_LETTERS } from './pinyin.ts'

const broken = new RegExp(`(?<=[?？\\ufffd])[(（]?([${PINYIN_LETTERS}]{1,8})[)）]`, 'g')

const glossedLetter = new RegExp(`[(（](?<=[@-~].)([${PINYIN_LETTERS}]{1,8})[)）]`, 'g')

/**
 * A gloss that was put inside the bytes of a character: `?` or a wrong character, then a reading without its
 * opening bracket. The reading goes. What stood there is suggested where the bytes around it and the readings of the
 * page tell it, else the spot is marked.
 */
export const brokenGloss: CleaningRule = {
  id: 'broken-gloss',
  kinds: ['C2'],
  act: 'delete',
  class: 'safe',
  scope: 'page',
  find(page) {
    if (!page.hasActed('pinyin-gloss')) return []
    const { text } = page
    const matches = [...text.matchAll(broken), ...behindLetters(page)]
      .filter(match => hasToneMark(match[1] ?? ''))
      .sort((a, b) => a.index - b.index)
    if (matches.length === 0) return []
    const spots = damagedSpots(
      page,
      matches.map(({ index }) => index),
    )
    const covered = new Set(spots.flatMap(({ glosses }) => glosses))
    const spotAt = new Map(spots.map(spot => [spot.glosses[0], spot]))
    return matches.map(({ 0: words, index }): Finding => {
      const to = index + words.length
      const spot = spotAt.get(index)
      if (spot) return { from: index, to, suspect: spot.suspect }
      const isKnown = covered.has(index) || /[@-~]/.test(text.charAt(index - 1))
      return isKnown ? { from: index, to } : { from: index, to, suspect: { from: index - 1, to } }
    })
  },
}

/**
 * Readings behind what is left of their characters: `^(qū)`, where `^` is the second byte of 區 and the first spoilt
 * the character before, as a `?` shortly before it or the other readings of the page tell.
 */
function behindLetters({ text, readings }: Page): RegExpExecArray[] {
  return [...text.matchAll(glossedLetter)].filter(match => {
    if (/[?？\ufffd]/.test(text.slice(Math.max(0, match.index - SHIFT), match.index))) return true
    const trail = text.charCodeAt(match.index - 1)
    return [...(readings.get(match[1] ?? '') ?? [])].some(character => gbkBytes(character)?.[1] === trail)
  })
}

/** How far before a letter the byte was lost that made it one, in UTF-16 code units. */
const SHIFT = 8
/** A pair of characters that the page has elsewhere tells more than the characters alone. */
const PAIR = 20
/** A page with more broken glosses than this is past reading. */
const MOST_READ = 500

/** A stretch that can be read, and the readings inside of it. */
interface Spot {
  readonly suspect: { readonly from: number; readonly to: number; readonly suggestion?: string }
  readonly glosses: readonly number[]
}

/** The stretches that can be read: those that only end in a broken gloss, and those that one began. */
function damagedSpots(page: Page, places: readonly number[]): Spot[] {
  const { text, readings } = page
  const usage = new Usage(text)
  const starts = new Set(places)
  const spots = [...text.matchAll(shiftStart)].flatMap((match): Spot[] => {
    const { index } = match
    const shifted = readShifted(text, index + 2, fullWidthTrail(match[1] ?? ''), readings)
    if (!shifted?.glosses.some(at => starts.has(at))) return []
    const lost = lostLead(text, index, usage, shifted.words)
    const place = { from: index, to: shifted.end }
    const suspect = lost === null ? place : { ...place, suggestion: lost + shifted.words }
    return [{ suspect, glosses: shifted.glosses }]
  })
  const taken = new Set(spots.flatMap(({ glosses }) => glosses))
  for (const place of places.slice(0, MOST_READ)) {
    const spot = taken.has(place) ? null : readBegun(text, place, usage, readings)
    if (!spot) continue
    spots.push(spot)
    for (const at of spot.glosses) taken.add(at)
  }
  return spots
}

/** Second byte of a full-width mark, by its half-width form. */
function fullWidthTrail(mark: string): number {
  return mark.normalize('NFKC').charCodeAt(0) + 0x80
}

/**
 * `變?yōu)椤…`: the reading belongs to a character made of the second byte before it and the lost one. Of the bytes
 * that may have been lost, the one whose characters the page uses most.
 */
function readBegun(text: string, place: number, usage: Usage, readings: Readings): Spot | null {
  const syllable = syllableAt(text, place - 1)
  const trail = gbkBytes(text.charAt(place - 2))?.[1]
  if (!syllable || trail === undefined) return null
  const known = [...(readings.get(syllable.words) ?? [])].flatMap(character => {
    const bytes = gbkBytes(character)
    return bytes?.[0] === trail ? [bytes[1]] : []
  })
  const possible = known.length > 0 ? known : Array.from({ length: 0x7e }, (_, step) => 0x81 + step)
  let best: Shifted | null = null
  let most = 0
  for (const lost of possible) {
    if (lost < 0x81 || !gbkCharacter(trail, lost)) continue
    const shifted = readShifted(text, syllable.end, lost, readings)
    const score = shifted ? likeness(text, place - 2, shifted, usage) : 0
    if (score > most) [best, most] = [shifted, score]
  }
  if (!best) return null
  const suspect = { from: place - 1, to: best.end, suggestion: best.words }
  return { suspect, glosses: [place, ...best.glosses] }
}

/** How much like the page some words are, between what stands before and behind them; 0 for characters it never has. */
function likeness(text: string, before: number, { words, end }: Shifted, usage: Usage): number {
  const characters = [...words]
  const rarest = Math.min(...characters.map(character => usage.of(character)))
  if (rarest === 0) return 0
  const [first = '', last = ''] = [characters[0], characters.at(-1)]
  return rarest + PAIR * (usage.ofPair(text.charAt(before), first) + usage.ofPair(last, text.charAt(end)))
}
