import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MemoId } from '../../core/id.ts'
import type { Memo } from '../../core/memo/index.ts'
import { PAUSE } from '../state/draft.ts'
import { MemoDraft, type MemoStore } from './memo-draft.ts'

const memo = (id: string, text: string) => ({ id: id as MemoId, title: '', text }) as Memo

/** A store whose writes end when the test says so. */
class SlowStore implements MemoStore {
  readonly written: string[] = []
  readonly #ends: (() => void)[] = []

  create({ text }: { readonly text: string }): Promise<Memo> {
    return this.#write(`create ${text}`, memo('m', text))
  }

  update({ id, text }: { readonly id: MemoId; readonly text: string }): Promise<Memo> {
    return this.#write(`update ${id} ${text}`, memo(id, text))
  }

  async end(): Promise<void> {
    this.#ends.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }

  #write(what: string, result: Memo): Promise<Memo> {
    this.written.push(what)
    return new Promise(resolve => this.#ends.push(() => resolve(result)))
  }
}

describe('MemoDraft', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('stores nothing while people type, and all of it when they pause', async () => {
    const store = new SlowStore()
    const draft = new MemoDraft({ kind: 'project' }, null, store, () => undefined)
    for (const text of ['社', '社区', '社区𠮷']) {
      draft.write({ text })
      await vi.advanceTimersByTimeAsync(PAUSE - 1)
    }
    expect(store.written).toEqual([])
    expect(draft.state).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    expect(store.written).toEqual(['create 社区𠮷'])
    expect(draft.state).toBe('saving')
    await store.end()
    expect(draft.state).toBe('saved')
    expect(draft.id).toBe('m')
  })

  it('makes one memo however much is typed while it is being made', async () => {
    const store = new SlowStore()
    const draft = new MemoDraft({ kind: 'project' }, null, store, () => undefined)
    draft.write({ text: 'a' })
    const first = draft.flush()
    draft.write({ text: 'ab' })
    const second = draft.flush()
    await store.end()
    await store.end()
    await Promise.all([first, second])
    expect(store.written).toEqual(['create a', 'update m ab'])
    expect(draft.state).toBe('saved')
  })

  it('never stores a memo that got no word', async () => {
    const store = new SlowStore()
    await new MemoDraft({ kind: 'project' }, null, store, () => undefined).flush()
    expect(store.written).toEqual([])
  })

  it('keeps the words when they could not be stored, and tries again with the next', async () => {
    const refuse = { create: () => Promise.reject(new Error('disk full')), update: vi.fn() }
    const draft = new MemoDraft({ kind: 'project' }, null, refuse, () => undefined)
    draft.write({ text: 'kept' })
    await expect(draft.flush()).rejects.toThrow('disk full')
    expect(draft.state).toBe('failed')
    expect(draft.words.text).toBe('kept')
    refuse.create = () => Promise.resolve(memo('m', '')) as never
    draft.write({ text: 'kept!' })
    await draft.flush()
    expect(draft.state).toBe('saved')
  })

  it('takes over what undo stored, but never over words that are being typed', () => {
    const draft = new MemoDraft({ kind: 'project' }, memo('m', 'old'), new SlowStore(), () => undefined)
    draft.adopt(memo('m', 'undone'))
    expect(draft.words.text).toBe('undone')
    draft.write({ text: 'typing' })
    draft.adopt(memo('m', 'older'))
    expect(draft.words.text).toBe('typing')
  })
})
