import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

const letterInside = /(?<=[\u4e00-\u9fff])[A-Za-z](?=[\u4e00-\u9fff])/g
/** Places and people that are called by a letter, and words that have one. */
const namedByLetter =
  /^[A-Z](?:[市省县縣区區镇鎮乡鄉村街路校班组組型类類级級级股]|社[区區]|小[区區]|街道|公司|大[学學]|老[师師]|同[学學]|女士|先生|某|君)|^(?:T恤|K歌|B超|X光|A股|B股|e)/
/** Characters that foreign names are written with. */
const nameCharacters = new Set(
  '阿埃艾爱愛奥奧巴贝貝本比彼波伯博布查达達丹德邓鄧迪杜厄恩尔爾费費菲弗福夫盖蓋戈格古哈海赫亨霍基吉加卡凯凱坎康科克肯库拉莱萊兰蘭朗' +
    '劳勞勒雷里利列琳林卢盧鲁魯伦倫罗羅洛马馬迈邁曼梅米莫姆穆纳納奈内內尼诺諾欧歐帕佩皮普奇恰乔喬切让讓萨薩塞森沙莎舍什史士斯司苏蘇索塔' +
    '泰坦特提图圖托瓦韦韋维維威温沃乌烏西希夏肖谢謝辛休雅亚亞延耶伊因尤约約泽澤扎詹珍兹茲',
)
const RARE = 2

/** A Latin letter in place of a hanzi, `?` in place of the dot in a foreign name. */
export const lostCharacter: CleaningRule = {
  id: 'lost-character',
  act: 'flag',
  safe: true,
  scope: 'document',
  find(page) {
    const found: Finding[] = []
    const letters = [...page.text.matchAll(letterInside)]
    const counts = new Map<string, number>()
    for (const [letter] of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    for (const match of letters) {
      const [letter] = match
      if (
        (counts.get(letter) ?? 0) > RARE ||
        namedByLetter.test(page.text.slice(match.index, match.index + 3))
      )
        continue
      found.push({ from: match.index, to: match.index + 1 })
    }
    for (const { index: at } of page.text.matchAll(/[?？]/g)) {
      if (isInsideName(page.text, at)) found.push({ from: at, to: at + 1, suggestion: '·' })
    }
    return found.sort((a, b) => a.from - b.from)
  },
}

/** Whether at least two characters of foreign names stand on each side. */
function isInsideName(text: string, at: number): boolean {
  return [at - 2, at - 1, at + 1, at + 2].every(place => nameCharacters.has(text.charAt(place)))
}
