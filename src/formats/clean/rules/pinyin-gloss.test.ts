import { describe, expect, it } from 'vitest'
import { cleaned, marked, removedBy } from '../removed-by.ts'
import { glossed } from '../sample-dirt.ts'
import { article, traditionalArticle } from '../sample-texts.ts'

describe('pinyin behind characters', () => {
  it('is taken out, neutral tones too', () => {
    const page = glossed(traditionalArticle)
    expect(page).toContain('們(men)')
    expect(cleaned(page)).toBe(traditionalArticle)
    expect(new Set(removedBy('pinyin-gloss', page))).toContain('(huì)')
  })

  it('is taken out in full-width brackets and with decomposed tone marks', () => {
    expect(
      cleaned(glossed(traditionalArticle).replaceAll('(', '（').replaceAll(')', '）').normalize('NFD')),
    ).toBe(traditionalArticle.replaceAll('(', '（').replaceAll(')', '）').normalize('NFD'))
  })

  it('leaves English terms and other brackets of the same text', () => {
    const text = traditionalArticle
      .replace('照護不只是', '照護(care)不只是')
      .replace('這個小鎮', '(一)這個小鎮')
    expect(cleaned(glossed(text))).toBe(text)
  })

  it.each([
    ['a few readings', `${article}“行”(xíng)字和“行”(háng)字,又如重(chóng)新、會(huì)議、區(qū)別。`],
    [
      'many readings of simplified characters',
      Array.from(
        { length: 6 },
        () => '街(jiē)坊(fāng)们坐(zuò)在一(yī)起(qǐ)商量(liàng)摊位(wèi)的事(shì)。',
      ).join('\n'),
    ],
    [
      'a list of rare characters, each once',
      [...'龘靐齉爨麤灪齾龖鱻籲虋豔鸞蠻鑿驫厵飝馫犇羴猋'].map(character => `${character}(dá)`).join('、'),
    ],
    [
      'rare characters that a text explains again and again',
      [...'龘靐齉爨麤灪齾龖鱻籲虋']
        .map(character => `${character}(dá)字、`)
        .join('')
        .repeat(4),
    ],
    [
      'characters with more than one reading',
      Array.from(
        { length: 12 },
        (_, at) => `還(${at % 2 ? 'hái' : 'huán'})有長(${at % 3 ? 'cháng' : 'zhǎng'})短,`,
      ).join(''),
    ],
    [
      'readings given at the first mentions only',
      `${glossed('鎮開戶過實際變關').repeat(3)}。${traditionalArticle}`,
    ],
    ['a handful of glosses of one character', '會(huì)场。會(huì)计。會(huì)合。會(huì)客。'.repeat(4)],
  ])('%s stay', (_, text) => expect(cleaned(text)).toBe(text))
})

describe('a broken gloss', () => {
  const page = `${glossed(traditionalArticle)}\n\n小鎮(zhèn)的合作社需要?jiǎng)?chuàng)新,也有人說不必。\n`

  it('loses its syllable, and the spot is marked', () => {
    expect(removedBy('broken-gloss', page)).toEqual(['jiǎng)', 'chuàng)'])
    expect(cleaned(page)).toContain('小鎮的合作社需要??新,也有人說不必。')
    expect(marked('broken-gloss', page)).toEqual(['?jiǎng)', '?chuàng)'])
  })

  it('is looked for only on a page with glosses', () => {
    const text = '你知道这个字怎么读?hǎo)还是hào)?\n'
    expect(cleaned(text)).toBe(text)
  })

  /** A page with these sentences below an article with readings. */
  const pageWith = (words: string) => `${glossed(traditionalArticle)}\n\n${words}\n`

  it.each([
    // The reading of 獎, made of the second byte of 要 and the first of 創, then that of 創 itself.
    ['創(chuàng)新,創(chuàng)業。需要?jiǎng)?chuàng)新理念。', '?jiǎng)?chuàng) → 創', '需要??新理念。'],
    // The reading of 優 inside 變為: every pair of bytes up to 區 is read one byte off.
    [
      '優(yōu)先,優(yōu)良。成為,以社區(qū)為先。變?yōu)橐陨鐓^(qū)為先。',
      '?yōu)橐陨鐓^ → 為以社區',
      '變?橐陨鐓^為先。',
    ],
    // The first byte was lost without a reading, the last pair by the reading of 動.
    ['環保活動(dòng),活動(dòng)。環?;顒?dòng)。', '?;顒?dòng) → 保活動', '環?;顒?。'],
  ])('is read where the page tells what stood there: %s', (words, flag, text) => {
    const page = pageWith(words)
    expect(marked('broken-gloss', page)).toEqual([flag])
    expect(cleaned(page)).toContain(text)
  })

  it('is only marked where nothing tells', () => {
    expect(marked('broken-gloss', pageWith('需要?lǒng)甲。'))).toEqual(['?lǒng)'])
  })
})
