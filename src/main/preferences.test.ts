import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import type { Preferences } from '../ipc/shell.ts'
import type { Log } from './log.ts'
import { languageFor, PreferencesStore, readPreferences } from './preferences.ts'

const defaults: Preferences = {
  language: 'en',
  theme: 'system',
  keys: {},
  coder: { id: '0b7a1f6e-2f0c-4f0b-8f57-3c1f4c9b8a11', name: 'default' },
}
const own: Preferences = {
  language: 'zh-TW',
  theme: 'dark',
  keys: { 'view.palette': ['Mod+P'], 'memos.new': [] },
  coder: { id: '5d1c7c7a-41b5-4e0e-9f37-1f2d3c4b5a69', name: '𠮷 研究員' },
}

describe('the interface language', () => {
  it.each([
    ['zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-MO', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh_Hant_CN', 'zh-TW'],
    ['zh-Hans-HK', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh_TW.UTF-8', 'zh-TW'],
    ['en-US', 'en'],
    ['de', 'en'],
    ['', 'en'],
  ])('for the locale %s is %s', (locale, language) => {
    expect(languageFor(locale)).toBe(language)
  })
})

describe('stored preferences', () => {
  it('are read as they were', () => {
    expect(readPreferences(own, defaults)).toEqual(own)
  })

  it.each([
    ['an unknown language', { ...own, language: 'xx' }, { ...own, language: 'en' }],
    ['keys that are none', { ...own, keys: { 'view.palette': 'Mod+P' } }, { ...own, keys: {} }],
    ['an unknown theme', { ...own, theme: 1 }, { ...own, theme: 'system' }],
    [
      'a coder without an identifier',
      { ...own, coder: { id: 'x', name: 'y' } },
      { ...own, coder: defaults.coder },
    ],
    ['a nameless coder', { ...own, coder: { ...own.coder, name: '' } }, { ...own, coder: defaults.coder }],
    [
      'half a character',
      { ...own, coder: { ...own.coder, name: '\ud842' } },
      { ...own, coder: defaults.coder },
    ],
    ['a part missing', { theme: 'dark' }, { ...defaults, theme: 'dark' }],
    ['a list', [], defaults],
    ['nothing', null, defaults],
  ])('with %s keep what is right', (_, stored, expected) => {
    expect(readPreferences(stored, defaults)).toEqual(expected)
  })
})

describe('the preferences of a person', () => {
  let folder: string
  let file: string
  let defects: string[]
  const log: Log = { file: '', note: () => undefined, defect: what => defects.push(what) }
  const stored = () => JSON.parse(readFileSync(file, 'utf8'))

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postil-preferences-'))
    file = join(folder, 'deep', 'preferences.json')
    defects = []
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('are kept from the first start on, so that the coder stays the same', () => {
    new PreferencesStore(file, defaults, log)
    expect(new PreferencesStore(file, own, log).current).toEqual(defaults)
    expect(defects).toEqual([])
  })

  it('change one by one and are kept', () => {
    const store = new PreferencesStore(file, defaults, log)
    store.change({ language: 'zh-CN' })
    store.change({ coderName: '  李\n 四 ' })
    expect(store.current).toEqual({
      ...defaults,
      language: 'zh-CN',
      coder: { ...defaults.coder, name: '李 四' },
    })
    expect(stored()).toEqual(store.current)
  })

  it.each([
    ['an empty name', '  ', 'name-empty'],
    ['a name without end', 'x'.repeat(401), 'name-too-long'],
  ])('refuse %s and stay as they were', (_, coderName, code) => {
    const store = new PreferencesStore(file, defaults, log)
    expect(() => store.change({ theme: 'dark', coderName })).toThrow(expect.objectContaining({ code }))
    expect(store.current).toEqual(defaults)
    expect(stored()).toEqual(defaults)
  })

  it('are the defaults when the file is damaged, and the log says so', () => {
    mkdirSync(join(folder, 'deep'))
    writeFileSync(file, '{"language": "zh-')
    expect(new PreferencesStore(file, defaults, log).current).toEqual(defaults)
    expect(defects).toHaveLength(1)
  })

  it('do not keep the program from starting where nothing can be written, but say so on a change', () => {
    writeFileSync(join(folder, 'deep'), 'a file where the folder should be')
    const store = new PreferencesStore(file, defaults, log)
    expect(store.current).toEqual(defaults)
    expect(defects.length).toBeGreaterThan(0)
    expect(() => store.change({ theme: 'dark' })).toThrow(Refusal)
    expect(store.current.theme).toBe('system')
  })
})
