import { EditorSelection, EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { type Coding, columnsOf, drawnOf, unmarked } from '../../core/coding/index.ts'
import type { CodeId, CoderId, CodingId, DocumentId } from '../../core/id.ts'
import { activeCoding, nextCodingAt, SELECT_CODING, setActiveCoding } from './active-coding.ts'
import { codingBarPlace, isBarOpen, setBarOpen } from './coding-bar-place.ts'
import { codingField, removeCodings, showCodings, upsertCodings } from './coding-field.ts'
import { codesNearby, neighbourCoding } from './coding-neighbours.ts'
import { paragraphNumberAt, paragraphNumbers } from './paragraph-numbers.ts'
import { unitSelection } from './word-selection.ts'

const id = (name: string) => name as CodingId

function coding(name: string, from: number, to: number, more: Partial<Coding> = {}): Coding {
  return {
    ...unmarked,
    id: id(name),
    documentId: 'document' as DocumentId,
    codeId: `code of ${name}` as CodeId,
    coderId: 'coder' as CoderId,
    span: { from, to },
    quotation: '',
    detached: false,
    example: false,
    createdAt: '',
    ...more,
  }
}

const text = `${'社区居民参与'.repeat(10)}\n\n𠮷野先生回家👨‍👩‍👧了。`
const outer = coding('outer', 0, 30)
const inner = coding('inner', 10, 14)
const beside = coding('beside', 12, 20)

/** Only what lives in the state: the parts that draw need a window. */
const extensions = [
  codingField,
  activeCoding,
  codingBarPlace({} as HTMLElement),
  unitSelection,
  paragraphNumbers,
]

function open(...codings: Coding[]): EditorState {
  return EditorState.create({ doc: text, extensions }).update({
    effects: showCodings.of(columnsOf(codings.map(drawnOf))),
  }).state
}

const shown = (state: EditorState) =>
  state
    .field(codingField)
    .overlapping(0, text.length)
    .map(one => one.id)

describe('codings of the reading view', () => {
  it('are replaced, changed and removed by effects, without those whose words are gone', () => {
    let state = open(outer, inner, coding('detached', 3, 9, { detached: true }))
    expect(shown(state)).toEqual(['outer', 'inner'])
    state = state.update({ effects: upsertCodings.of([beside, coding('inner', 40, 44)]) }).state
    expect(shown(state)).toEqual(['outer', 'beside', 'inner'])
    state = state.update({ effects: upsertCodings.of([coding('outer', 0, 30, { detached: true })]) }).state
    expect(shown(state)).toEqual(['beside', 'inner'])
    state = state.update({ effects: removeCodings.of([id('beside')]) }).state
    expect(shown(state)).toEqual(['inner'])
  })

  it('move with an edit in the same transaction as they are told', () => {
    const state = open(inner).update({
      changes: { from: 0, insert: '前' },
      effects: upsertCodings.of([outer]),
    }).state
    expect(state.field(codingField).get(id('inner'))).toMatchObject({ from: 11, to: 15 })
    expect(state.field(codingField).get(id('outer'))).toMatchObject({ from: 0, to: 30 })
  })

  it('are taken one after another by clicks, the shortest first', () => {
    let state = open(outer, inner, beside)
    const taken: (string | undefined)[] = []
    for (let click = 0; click < 4; click++) {
      const next = nextCodingAt(state, 13)
      taken.push(next?.id)
      state = state.update({ effects: setActiveCoding.of(next?.id ?? null) }).state
    }
    expect(taken).toEqual(['inner', 'beside', 'outer', 'inner'])
    expect(nextCodingAt(state, 50)).toBeUndefined()
  })

  it('have an active one until the caret moves or it is removed', () => {
    const state = open(outer, inner).update({ effects: setActiveCoding.of(id('inner')) }).state
    expect(state.field(activeCoding)).toBe('inner')
    expect(state.update({ selection: { anchor: 5 } }).state.field(activeCoding)).toBeNull()
    expect(state.update({ effects: removeCodings.of([id('inner')]) }).state.field(activeCoding)).toBeNull()
    expect(state.update({ effects: removeCodings.of([id('outer')]) }).state.field(activeCoding)).toBe('inner')
  })

  it('have neighbours, from the active one or from the caret, and none at the ends', () => {
    const state = open(outer, inner, beside)
    const from = (active: string | null, anchor = 0) =>
      state.update({
        selection: { anchor },
        effects: setActiveCoding.of(active === null ? null : id(active)),
      }).state
    expect(neighbourCoding(from('outer'), true)).toBe('inner')
    expect(neighbourCoding(from('beside'), true)).toBeUndefined()
    expect(neighbourCoding(from('inner'), false)).toBe('outer')
    expect(neighbourCoding(from('outer'), false)).toBeUndefined()
    expect(neighbourCoding(from(null, 11), true)).toBe('beside')
    expect(neighbourCoding(from(null, 11), false)).toBe('inner')
  })

  it('name the codes near by, the nearest first and each once', () => {
    const near = coding('near', 22, 24)
    const again = coding('again', 30, 32, { codeId: inner.codeId })
    const far = coding('far', 55, 58)
    const state = open(inner, near, again, far).update({ selection: { anchor: 25, head: 28 } }).state
    expect(codesNearby(state.field(codingField), state.selection.main, 40)).toEqual([
      near.codeId,
      inner.codeId,
      far.codeId,
    ])
    expect(codesNearby(state.field(codingField), state.selection.main, 2)).toEqual([near.codeId])
  })
})

describe('the coding bar', () => {
  const select = (state: EditorState, userEvent: string | undefined, head = 4) =>
    state.update({ selection: { anchor: 0, head }, ...(userEvent === undefined ? {} : { userEvent }) }).state

  it.each([
    ['select', true],
    ['select.pointer', false],
    [SELECT_CODING, false],
    [undefined, false],
  ])('opens by itself or not after words were selected by %s', (userEvent, expected) => {
    expect(isBarOpen(select(open(), userEvent))).toBe(expected)
  })

  it('opens when told to, stays while nothing else is selected, and closes with the selection', () => {
    const state = select(open(outer), 'select.pointer').update({ effects: setBarOpen.of(true) }).state
    expect(isBarOpen(state)).toBe(true)
    expect(isBarOpen(state.update({ effects: upsertCodings.of([inner]) }).state)).toBe(true)
    expect(isBarOpen(select(state, 'select', 6))).toBe(true)
    expect(isBarOpen(select(state, 'select.pointer', 6))).toBe(false)
    expect(isBarOpen(select(state, 'select', 0))).toBe(false)
    expect(isBarOpen(state.update({ effects: setBarOpen.of(false) }).state)).toBe(false)
  })
})

describe('a selection', () => {
  const rare = text.indexOf('𠮷')
  const family = text.indexOf('👨‍👩‍👧')

  it.each([
    ['half a surrogate pair', rare + 1, rare + 3, rare, rare + 3],
    ['the other half', rare - 1, rare + 1, rare - 1, rare + 2],
    ['part of an emoji family', family + 2, family + 4, family, family + 8],
    ['whole characters', rare, rare + 2, rare, rare + 2],
  ])('never holds %s', (_, anchor, head, from, to) => {
    const forwards = open().update({ selection: EditorSelection.single(anchor, head) }).state.selection.main
    expect([forwards.anchor, forwards.head]).toEqual([from, to])
    const backwards = open().update({ selection: EditorSelection.single(head, anchor) }).state.selection.main
    expect([backwards.anchor, backwards.head]).toEqual([to, from])
  })
})

describe('paragraph numbers', () => {
  it('count from 1 and leave out lines that are blank', () => {
    const state = EditorState.create({ doc: '\n甲\n\n　\n乙\n丙', extensions: paragraphNumbers })
    const numbers = Array.from({ length: 6 }, (_, line) =>
      paragraphNumberAt(state, state.doc.line(line + 1).from),
    )
    expect(numbers).toEqual([1, 1, 1, 1, 2, 3])
  })
})
