import { describe, expect, it } from 'vitest'
import { chineseScriptOf } from './text-language.ts'

describe('the script of a text', () => {
  it.each([
    ['simplified', '我们社区的居民慢慢建立起信任，大家都愿意参加活动。', 'zh-Hans'],
    ['traditional', '我們社區的居民慢慢建立起信任，大家都願意參加活動。', 'zh-Hant'],
    [
      'simplified with a few traditional names',
      `主持人是劉先生。${'居民愿意参加社区活动。'.repeat(8)}`,
      'zh-Hans',
    ],
    ['traditional with rare characters', '𠮷野說，鄰里之間的關係變了。', 'zh-Hant'],
    ['English', 'Trust is built slowly through repeated encounters.', undefined],
    ['English with a few Chinese words', `${'The committee met twice. '.repeat(9)}社區`, undefined],
    ['Japanese', '地域の人々の信頼はゆっくりと築かれる。', undefined],
    ['empty', '', undefined],
  ])('is found for %s', (_, text, script) => {
    expect(chineseScriptOf(text)).toBe(script)
  })
})
