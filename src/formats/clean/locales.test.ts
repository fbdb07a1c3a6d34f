import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ruleIds } from './index.ts'

it.each(['en', 'zh-CN', 'zh-TW'])('every rule has a name and an explanation in %s', language => {
  const messages: unknown = JSON.parse(readFileSync(`resources/locales/${language}/cleaning.json`, 'utf8'))
  const expected = ruleIds.map(rule => [
    rule,
    { name: expect.stringMatching(/\S/), explanation: expect.stringMatching(/\S/) },
  ])
  expect(messages).toEqual(Object.fromEntries(expected))
})
