import { beforeEach, expect, it, vi } from 'vitest'

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
})
const { foldForNow, setFolded, useLayout } = await import('./layout-store.ts')

const folded = () => useLayout.getState().folded
const keptFolds = () => JSON.parse(kept.get('postil.layout') ?? '{}').state.folded

beforeEach(() => setFolded('right', false))

it('folds a side of a narrow window and brings it back', () => {
  const back = foldForNow('right')
  expect(folded().right).toBe(true)
  setFolded('right', false)
  back()
  expect(folded().right).toBe(false)
  setFolded('right', true)
  foldForNow('right')()
  expect(folded().right).toBe(true)
})

it('keeps for the next start how the side stood before', () => {
  const back = foldForNow('right')
  expect(keptFolds()).toMatchObject({ outline: true, right: false })
  back()
  setFolded('right', true)
  expect(keptFolds()).toMatchObject({ right: true })
})
