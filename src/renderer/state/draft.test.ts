import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Draft, PAUSE } from './draft.ts'

describe('words while they are written', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function newDraft(stored: string) {
    const host = { words: stored, refuses: false }
    const saved: (readonly [words: string, over: string])[] = []
    const draft = new Draft(
      stored,
      {
        same: (a, b) => a === b,
        async save(words, over) {
          saved.push([words, over])
          if (host.refuses || host.words !== over) throw new Error('refused')
          host.words = words
        },
      },
      () => undefined,
    )
    return { draft, host, saved }
  }

  it('are stored over what they were begun with, when typing pauses', async () => {
    const { draft, saved } = newDraft('居')
    draft.write('居民')
    await vi.advanceTimersByTimeAsync(PAUSE - 1)
    draft.write('居民𠮷')
    await vi.advanceTimersByTimeAsync(PAUSE - 1)
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    draft.write('居民𠮷👨‍👩‍👧')
    await draft.flush()
    expect(saved).toEqual([
      ['居民𠮷', '居'],
      ['居民𠮷👨‍👩‍👧', '居民𠮷'],
    ])
    expect(draft.state).toBe('saved')
  })

  it('give way to what is stored elsewhere only while nothing is typed', () => {
    const { draft } = newDraft('a')
    expect(draft.adopt('b')).toBe(true)
    expect(draft.words).toBe('b')
    draft.write('bc')
    expect(draft.adopt('d')).toBe(false)
    expect(draft.words).toBe('bc')
  })

  it('stay where they are when they cannot be stored, until people say which words shall stand', async () => {
    const { draft, host } = newDraft('a')
    draft.write('ab')
    host.words = 'other'
    await expect(draft.flush()).rejects.toThrow('refused')
    expect([draft.words, draft.state, host.words]).toEqual(['ab', 'failed', 'other'])
    draft.write('abb')
    expect([draft.state, draft.isRefused]).toEqual(['waiting', true])
    draft.write('ab')
    draft.goOver('other')
    await draft.flush()
    expect([draft.words, draft.state, host.words]).toEqual(['ab', 'saved', 'ab'])
    draft.write('abc')
    draft.replace('ab')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect([draft.words, host.words]).toEqual(['ab', 'ab'])
  })
})
