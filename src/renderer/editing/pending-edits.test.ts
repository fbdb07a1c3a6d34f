import { ChangeSet, Text } from '@codemirror/state'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editText } from '../../core/text/index.ts'
import { PendingEdits } from './pending-edits.ts'

const start = '社区𠮷祥。\nThe family 👨‍👩‍👧 joined.\n社區'
const doc = (text: string) => Text.of(text.split('\n'))

const edit = fc.tuple(fc.nat(60), fc.nat(6), fc.constantFrom('', 'x', '居民', '𠮷', '\n'))
const changeOf = ([at, length, insert]: readonly [number, number, string], text: Text) => {
  const from = Math.min(at, text.length)
  const to = Math.min(from + length, text.length)
  return ChangeSet.of({ from, to, insert: Text.of(insert.split('\n')) }, text.length)
}

/** A host that applies batches to its text. */
class Host {
  text = start
  revision = 1
  store(batch: { revision: number; change: readonly unknown[] }): boolean {
    if (batch.revision !== this.revision) return false
    this.text = editText(this.text, batch.change).text
    this.revision += 1
    return true
  }
}

it('stores in the end what is shown, whatever is typed while batches are on their way', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(edit, fc.nat(2)), { maxLength: 20 }), steps => {
      const host = new Host()
      const pending = new PendingEdits(doc(start), 1)
      let shown = doc(start)
      for (const [step, what] of steps) {
        const changes = changeOf(step, shown)
        if (isSplit(changes, shown)) continue
        shown = changes.apply(shown)
        pending.typed(changes)
        const batch = what > 0 ? pending.take() : null
        if (batch !== null) expect(host.store(batch)).toBe(true)
        if (what === 2) pending.acknowledge()
        const ahead = pending.ahead?.apply(pending.stored) ?? pending.stored
        expect(ahead.toString()).toBe(shown.toString())
      }
      pending.acknowledge()
      const rest = pending.take()
      if (rest !== null) host.store(rest)
      expect(host.text).toBe(shown.toString())
    }),
  )
})

it('sets what was typed upon another text that was stored meanwhile', () => {
  const pending = new PendingEdits(doc(start), 1)
  let shown = doc(start)
  const typed = ChangeSet.of({ from: 2, insert: '很' }, shown.length)
  shown = typed.apply(shown)
  pending.typed(typed)
  expect(pending.take()).not.toBeNull()
  pending.takeBack()
  const other = start.replace('joined', 'left')
  shown = pending.adopt(other, 5).apply(shown)
  expect(shown.toString()).toBe(other.replace('社区', '社区很'))
  const batch = pending.take()
  expect(batch?.revision).toBe(5)
  expect(editText(other, batch?.change ?? []).text).toBe(shown.toString())
})

it('takes words typed letter by letter for those they replace', () => {
  const pending = new PendingEdits(doc(start), 1)
  pending.typed(ChangeSet.of({ from: 0, to: 2, insert: '大' }, start.length))
  pending.typed(ChangeSet.of({ from: 1, insert: '家' }, start.length - 1))
  pending.typed(ChangeSet.of({ from: 2, insert: Text.of(['好', '']) }, start.length))
  const { change = [] } = pending.take() ?? {}
  expect(change).toEqual([[2, '大家好', ''], start.length - 2])
  expect(editText(start, change).mapSpan({ from: 0, to: 2 })).toEqual({ from: 0, to: 4 })
})

it('has nothing to store when what was typed is taken out again', () => {
  const pending = new PendingEdits(doc(start), 1)
  pending.typed(ChangeSet.of({ from: 0, insert: 'x' }, start.length))
  pending.typed(ChangeSet.of({ from: 0, to: 1 }, start.length + 1))
  expect(pending.hasUnsent).toBe(false)
  expect(pending.take()).toBeNull()
})

function isSplit(changes: ChangeSet, text: Text): boolean {
  let split = false
  const all = text.toString()
  changes.iterChangedRanges((from, to) => {
    for (const at of [from, to]) {
      const low = all.charCodeAt(at)
      if (low >= 0xdc00 && low <= 0xdfff) split = true
    }
  })
  return split
}
