import type { MessagePortMain } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Page } from './page.ts'

const port = { name: 'port' } as unknown as MessagePortMain
let sent: unknown[]
let isDestroyed: boolean
let page: Page

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  isDestroyed = false
  page = new Page({
    send: (_channel, event) => sent.push(event),
    postMessage: (_channel, _message, ports) => sent.push(ports?.[0]),
    isDestroyed: () => isDestroyed,
  })
})
afterEach(() => {
  vi.useRealTimers()
})

const closing = { kind: 'closing' } as const
const opened = { kind: 'opening', opening: { state: 'opened' } } as const
const died = { kind: 'host-died' } as const

it('hears nothing before it listens, and then all of it in order', () => {
  let left = false
  page.hand(port, () => {
    left = true
  })
  page.tell(opened)
  expect([sent, left]).toEqual([[], false])
  page.startListening()
  expect([sent, left]).toEqual([[port, opened], true])
  page.tell(died)
  expect(sent).toEqual([port, opened, died])
})

it('is another page after it was left: what is said meanwhile waits again', () => {
  page.startListening()
  page.stopListening()
  page.tell(died)
  expect(sent).toEqual([])
  page.startListening()
  expect(sent).toEqual([died])
})

it('is waited for until what was typed is saved', async () => {
  page.startListening()
  let saved = false
  const saving = page.saveTyping(3000).then(() => {
    saved = true
  })
  await vi.advanceTimersByTimeAsync(2999)
  expect([sent, saved]).toEqual([[closing], false])
  page.typingSaved()
  await saving
  expect(vi.getTimerCount()).toBe(0)
})

it.each([
  ['does not answer', () => vi.advanceTimersByTimeAsync(3000)],
  ['ends', async () => page.stopListening()],
])('is not waited for when it %s', async (_, happens) => {
  page.startListening()
  const saving = page.saveTyping(3000)
  await happens()
  await expect(saving).resolves.toBeUndefined()
})

it('has nothing to save before it listens or after it is gone', async () => {
  await page.saveTyping()
  page.startListening()
  isDestroyed = true
  await page.saveTyping()
  page.tell(opened)
  expect(sent).toEqual([])
})
