import { afterEach, expect, it } from 'vitest'
import { languages } from '../../ipc/constants.ts'
import { i18n } from '../state/i18n.ts'
import { keyWords } from '../state/keys.ts'
import { moved, selectionAt } from './grid-place.ts'
import { tableKeys } from './table-keys.ts'

afterEach(() => i18n.changeLanguage('en'))

it.each(languages)('says in words what each key of the tables does: %s', async language => {
  await i18n.changeLanguage(language)
  const titles = tableKeys.map(({ title }) => title())
  for (const title of titles) expect(title).not.toMatch(/^cases:|keys\./)
  expect(new Set(titles).size).toBe(titles.length)
  for (const { keys } of tableKeys) for (const key of keys) expect(keyWords(key, false)).not.toBe('')
})

it.each(['move', 'edge', 'page', 'select'])('%s: these keys move in the table', id => {
  const size = { rows: 60, columns: 8 }
  const from = selectionAt({ row: 30, column: 3 })
  for (const binding of tableKeys.find(each => each.id === id)?.keys ?? []) {
    const parts = binding.split('+')
    const press = { key: parts.at(-1) ?? '', far: parts.includes('Mod'), shift: parts.includes('Shift') }
    expect(moved(from, press, size)?.head, binding).not.toEqual(from.head)
  }
})
