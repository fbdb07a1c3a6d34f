import type { CodeId } from '../id.ts'
import type { Code } from './code.ts'
import { foldName } from './match.ts'

export const codeWarnings = ['unused', 'similar', 'undefined'] as const
export type CodeWarning = (typeof codeWarnings)[number]

export interface CodebookWarnings {
  /** Codes without codings, also in what stands below them. */
  readonly unused: ReadonlySet<CodeId>
  /** Codes whose names could be taken for each other's, each with those it resembles. */
  readonly similar: ReadonlyMap<CodeId, readonly CodeId[]>
  /** Codes whose definition is missing, or says no more than a few characters or the name again. */
  readonly undefined: ReadonlySet<CodeId>
}

/** A definition shorter than this says nothing, in characters. */
const LEAST_DEFINITION = 4

/** What somebody who keeps a codebook would want to look at again. */
export function codebookWarnings(codes: readonly (Code & { readonly codings: number })[]): CodebookWarnings {
  return { unused: unused(codes), similar: similar(codes), undefined: withoutDefinition(codes) }
}

function unused(codes: readonly (Code & { readonly codings: number })[]): Set<CodeId> {
  const parentOf = new Map(codes.map(code => [code.id, code.parentId]))
  const used = new Set<CodeId>()
  for (const code of codes) {
    if (code.codings === 0) continue
    for (let id: CodeId | null = code.id; id !== null && !used.has(id); id = parentOf.get(id) ?? null)
      used.add(id)
  }
  return new Set(codes.filter(code => !used.has(code.id)).map(code => code.id))
}

function withoutDefinition(codes: readonly Code[]): Set<CodeId> {
  const isThin = ({ name, definition }: Code) => {
    const words = foldName(definition).trim()
    return [...words].length < LEAST_DEFINITION || words === foldName(name)
  }
  return new Set(codes.filter(isThin).map(code => code.id))
}

interface Folded {
  readonly id: CodeId
  readonly text: string
  /** Without figures: names that differ in their number alone are meant to. */
  readonly bare: string
  readonly letters: readonly string[]
}

function similar(codes: readonly Code[]): Map<CodeId, CodeId[]> {
  const folded = codes.map(fold).toSorted((a, b) => a.letters.length - b.letters.length)
  const found = new Map<CodeId, CodeId[]>()
  const note = (a: CodeId, b: CodeId) => found.set(a, [...(found.get(a) ?? []), b])
  for (const [at, a] of folded.entries()) {
    for (let next = at + 1; next < folded.length; next++) {
      const b = folded[next]
      if (b === undefined || b.letters.length - a.letters.length > LARGEST_DISTANCE) break
      if (!isAlike(a, b)) continue
      note(a.id, b.id)
      note(b.id, a.id)
    }
  }
  return found
}

/** Width, case, script, blanks, punctuation and the English plural do not tell names apart. */
function fold({ id, name }: Code): Folded {
  const text = foldName(name)
    .replace(/[\s\p{P}]+/gu, '')
    .replace(/(?<=[a-z]{2})ies$/, 'y')
    .replace(/(?<=(?:s|x|z|ch|sh))es$/, '')
    .replace(/(?<=[a-rt-z]{3})s$/, '')
  return { id, text, bare: text.replace(/\p{N}+/gu, ''), letters: [...text] }
}

const LARGEST_DISTANCE = 2

/** How many letters may differ: none in short names, of which every letter tells. */
function allowedDistance(length: number): number {
  return length < 5 ? 0 : length < 10 ? 1 : LARGEST_DISTANCE
}

function isAlike(a: Folded, b: Folded): boolean {
  if (a.text === b.text) return a.text !== ''
  if (a.bare === b.bare && a.bare !== a.text) return false
  const allowed = allowedDistance(a.letters.length)
  return b.letters.length - a.letters.length <= allowed && isWithin(a.letters, b.letters, allowed)
}

/** True when one becomes the other by at most `most` letters put in, left out or changed (Levenshtein 1966). */
function isWithin(a: readonly string[], b: readonly string[], most: number): boolean {
  if (most === 0) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const distance = (i: number, j: number, left: number): boolean => {
    while (i < endA && j < endB && a[i] === b[j]) {
      i++
      j++
    }
    if (i === endA && j === endB) return true
    if (left === 0) return false
    return (
      (i < endA && j < endB && distance(i + 1, j + 1, left - 1)) ||
      (i < endA && distance(i + 1, j, left - 1)) ||
      (j < endB && distance(i, j + 1, left - 1))
    )
  }
  return distance(start, start, most)
}
