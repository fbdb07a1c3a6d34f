import { beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import { answerShellCall, isOurPage, type ShellHandlers } from './answer.ts'
import type { Log } from './log.ts'

let defects: unknown[]
const log: Log = { file: '', note: () => undefined, defect: (_, error) => defects.push(error) }
beforeEach(() => {
  defects = []
})

/** Handlers of which only the named ones are ever reached. */
function handlers(some: Partial<ShellHandlers<string>>): ShellHandlers<string> {
  return some as ShellHandlers<string>
}

const ask = (some: Partial<ShellHandlers<string>>, name: unknown, input: unknown) =>
  answerShellCall(handlers(some), { name, input, caller: 'window 1', log })

describe('a shell call', () => {
  it('is answered by its handler, with checked input and the window it came from', async () => {
    const answer = await ask(
      { pickSavePath: (input, caller) => JSON.stringify({ input, caller }) },
      'pickSavePath',
      { kind: 'csv', name: '矩阵', more: 'is left out' },
    )
    const value = JSON.stringify({ input: { kind: 'csv', name: '矩阵' }, caller: 'window 1' })
    expect(answer).toEqual({ ok: true, value })
  })

  it.each([
    ['an unknown name', 'readFile', {}],
    ['a name every object has', 'toString', {}],
    ['a name that is no text', ['preferences'], {}],
    ['wrong input', 'pickSavePath', { kind: 'exe', name: 'x' }],
    ['no input', 'pickSavePath', undefined],
  ])('with %s reaches no handler', async (_, name, input) => {
    const reached = () => {
      throw new Error('reached')
    }
    const answer = await ask({ pickSavePath: reached, preferences: reached }, name, input)
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'bad-request' } })
    expect(defects).toEqual([])
  })

  it('that is refused answers the refusal', async () => {
    const refuse = () => {
      throw new Refusal('file-missing', 'gone', { path: '/x' })
    }
    const refusal = { code: 'file-missing', values: { path: '/x' }, detail: 'gone' }
    expect(await ask({ showInFolder: refuse }, 'showInFolder', { path: '/x' })).toEqual({
      ok: false,
      refusal,
    })
    expect(defects).toEqual([])
  })

  it('that fails is a defect: logged whole, answered without its words', async () => {
    const failure = new Error('secret words')
    const answer = await ask({ pickFiles: () => Promise.reject(failure) }, 'pickFiles', {})
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'defect', values: {} } })
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(defects).toEqual([failure])
  })
})

describe('the frame that calls', () => {
  const origin = 'postil://app'
  it.each([
    ['our own main frame', { parent: null, origin }, true],
    ['a frame within our page', { parent: {}, origin }, false],
    ['another page', { parent: null, origin: 'https://example.com' }, false],
    ['a page without an origin', { parent: null, origin: 'null' }, false],
    ['a frame that has gone', null, false],
  ])('%s: %#', (_, frame, expected) => {
    expect(isOurPage(frame, origin)).toBe(expected)
  })
})
