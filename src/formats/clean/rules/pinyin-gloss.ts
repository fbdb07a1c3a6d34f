import { isCommonTraditional } from '../fold.ts'
import type { Page } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { hasToneMark, isInGb2312, PINYIN_LETTERS } from './pinyin.ts'

const gloss = new RegExp(`[(（](?<=[\\u3400-\\u9fff\\udc00-\\udfff].)([${PINYIN_LETTERS}]{1,8})[)）]`, 'g')

/** A gloss needs company: fewer than these are readings that an author gives. */
const FEWEST = 20

interface Gloss extends Finding {
  readonly character: string
  readonly syllable: string
}

/**
 * Readings that a script converter printed behind characters: `社(shè)區(qū)`. It glosses all occurrences of the
 * characters it glosses, always with one reading, and only characters outside the simplified standard, many of
 * them everyday ones; texts that teach reading, explain rare characters or quote dialect do none of that.
 */
export const pinyinGloss: CleaningRule = {
  id: 'pinyin-gloss',
  kinds: ['C1'],
  act: 'delete',
  class: 'safe',
  scope: 'page',
  find(page) {
    const found = findGlosses(page)
    const toned = found.filter(({ syllable }) => hasToneMark(syllable))
    if (toned.length < FEWEST) return []
    const readings = countReadings(toned)
    if (!isMachineMade(page.text, toned.length, readings)) return []
    const untoned = alwaysRead(page.text, found)
    return found.filter(({ character, syllable }) => hasToneMark(syllable) || untoned.has(character))
  },
}

/** Neutral-tone syllables have no mark: `們(men)`. They count where the character always has that reading. */
function alwaysRead(text: string, found: readonly Gloss[]): Set<string> {
  const readings = countReadings(found.filter(({ syllable }) => !hasToneMark(syllable)))
  const occurrences = countAll(text, readings)
  const always = [...readings].filter(
    ([character, counts]) =>
      counts.size === 1 && !isInGb2312(character) && total(counts) === occurrences.get(character),
  )
  return new Set(always.map(([character]) => character))
}

function findGlosses(page: Page): Gloss[] {
  const found: Gloss[] = []
  for (const match of page.text.matchAll(gloss)) {
    const from = match.index
    found.push({
      from,
      to: from + match[0].length,
      character: characterBefore(page.text, from),
      syllable: match[1] ?? '',
    })
  }
  return found
}

type Readings = Map<string, Map<string, number>>

function countReadings(glosses: readonly Gloss[]): Readings {
  const readings: Readings = new Map()
  for (const { character, syllable } of glosses) {
    const counts = readings.get(character) ?? new Map<string, number>()
    counts.set(syllable, (counts.get(syllable) ?? 0) + 1)
    readings.set(character, counts)
  }
  return readings
}

function isMachineMade(text: string, count: number, readings: Readings): boolean {
  let majority = 0
  let outside = 0
  let occurrences = 0
  let common = 0
  const characters = countAll(text, readings)
  for (const [character, counts] of readings) {
    majority += Math.max(...counts.values())
    if (!isInGb2312(character)) outside += total(counts)
    occurrences += characters.get(character) ?? 0
    if (isCommonTraditional(character)) common += 1
  }
  return (
    majority >= count * 0.95 &&
    outside >= count * 0.9 &&
    count >= occurrences * 0.85 &&
    count >= readings.size * 1.4 &&
    common * 4 >= readings.size
  )
}

function countAll(text: string, readings: Readings): Map<string, number> {
  const units = new Uint32Array(0x10000)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    units[unit] = (units[unit] ?? 0) + 1
  }
  const counts = new Map<string, number>()
  for (const character of readings.keys()) {
    const isRare = (character.codePointAt(0) ?? 0) > 0xffff
    const count = isRare ? text.split(character).length - 1 : units[character.charCodeAt(0)]
    if (count && (isRare || character.length === 1)) counts.set(character, count)
  }
  return counts
}

function total(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1)
  return text.slice(unit >= 0xdc00 && unit <= 0xdfff ? at - 2 : at - 1, at)
}
