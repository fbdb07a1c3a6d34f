import { folded } from '../compare.ts'
import { type Hole, holes } from './fault.ts'
import { type Nameable, nameOf, type QueryNames } from './names.ts'
import { expectedAtEnd } from './parse.ts'
import { canStandBare, keywordOf, quote, type Token, tokensOf } from './tokens.ts'

/** Something that can be put in at a place of a query. */
export interface Completion {
  readonly kind: 'keyword' | Hole
  /** As it is shown: a path, a name, a keyword. */
  readonly label: string
  /** What stands from `from` up to the place is replaced by `insert`. */
  readonly insert: string
  readonly from: number
}

/** More completions than this are not told. */
const MOST_COMPLETIONS = 50

/** What can stand at an offset of a query, given what was typed of it; keywords first, then what begins so. */
export function completionsAt(text: string, offset: number, names: QueryNames): readonly Completion[] {
  const before = text.slice(0, offset)
  const { from, words } = typedAt(before)
  const things = expectedAtEnd(before.slice(0, from), names)
    .filter(isHole)
    .flatMap(hole => thingsFor(hole, names).map(({ label, insert }) => ({ kind: hole, label, insert, from })))
    .flatMap(option => {
      const rank = rankOf(option.label, words)
      return rank === null ? [] : [{ option, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ option }) => option)
  return [...keywordsAt(before, names), ...things].slice(0, MOST_COMPLETIONS)
}

/** Keywords and signs that go on what stands before; those of several words may have begun some words ago. */
function keywordsAt(before: string, names: QueryNames): Completion[] {
  const starts = [...before.matchAll(/(?<=^|[\s()[\],=<>])\S/gu)].slice(-3).map(({ index }) => index)
  const isApart = before === '' || /[\s()[\],=<>]$/u.test(before)
  if (isApart) starts.push(before.length)
  return starts.toReversed().flatMap(from => {
    const typed = before.slice(from).replace(/\s+/gu, ' ').toLowerCase()
    return expectedAtEnd(before.slice(0, from), names)
      .filter(each => !isHole(each) && each.toLowerCase().startsWith(typed))
      .map(each => ({ kind: 'keyword' as const, label: each, insert: each, from }))
  })
}

function isHole(expected: string): expected is Hole {
  return (holes as readonly string[]).includes(expected)
}

/** The name that is being typed at the end: words without a keyword between them, or what stands behind an open quote. */
function typedAt(before: string): { readonly from: number; readonly words: string } {
  const tokens = tokensOf(before).slice(0, -1)
  const last = tokens.at(-1)
  if (last?.kind === 'open') return { from: last.at, words: last.text }
  if (last === undefined || !isTyped(last) || endOf(last) < before.length)
    return { from: before.length, words: '' }
  let first = last
  for (const token of tokens.toReversed().slice(1)) {
    if (!isTyped(token)) break
    first = token
  }
  return { from: first.at, words: before.slice(first.at) }
}

function isTyped(token: Token): boolean {
  return token.kind === 'word' && keywordOf(token) === null
}

function endOf({ at, length }: Token): number {
  return at + length
}

function rankOf(label: string, typed: string): number | null {
  const [whole, part] = [folded(label), folded(typed.trim())]
  const place = whole.indexOf(part)
  if (place < 0) return null
  return place === 0 || whole.charAt(place - 1) === '/' ? 0 : 1
}

interface Option {
  readonly label: string
  readonly insert: string
}

function thingsFor(hole: Hole, names: QueryNames): readonly Option[] {
  switch (hole) {
    case 'code':
      return optionsOf(names.codes)
    case 'saved query':
      return optionsOf(names.savedQueries)
    case 'coder':
      return optionsOf(names.coders)
    case 'attribute':
      return optionsOf(names.attributes)
    case 'code set':
      return optionsOf(names.codeSets)
    case 'group':
      return optionsOf(names.groups)
    case 'set':
      return optionsOf(names.sets)
    case 'speaker':
      return names.speakers.map(bare)
    case 'document':
      return names.documents.map(bare)
    case 'value':
      return [...new Set(names.attributes.flatMap(({ choices }) => choices))].map(bare)
    default:
      return []
  }
}

function optionsOf(things: readonly Nameable<string>[]): Option[] {
  return things.flatMap(({ id, names: [name = ''], path }) => {
    const written = nameOf(things, id)
    return [{ label: path ?? name, insert: written === null ? `#${id}` : bare(written).insert }]
  })
}

function bare(words: string): Option {
  return { label: words, insert: canStandBare(words) ? words : quote(words) }
}
