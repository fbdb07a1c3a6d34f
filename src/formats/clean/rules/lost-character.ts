import type { Line, Page } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

const letterInside = /[A-Za-z](?<=[\u4e00-\u9fff].)(?=[\u4e00-\u9fff])/g
/** Places and people that are called by a letter, and words that have one. */
const namedByLetter =
  /^[A-Z](?:[市省县縣区區镇鎮乡鄉村街路校班组組型类類级級股座栋棟楼樓号號厂廠店户戶院线線轮輪键鍵字站点點卡证證照罩值]|社[区區]|小[区區]|街道|公司|大[学學]|老[师師]|同[学學]|女士|先生|某|君|代表|表示|和|与|與|及)|^(?:T恤|K歌|B超|X光|A股|B股|O型|Q版|V字|U形|T台|S形|L形|C位|e)/
/** Words behind which a single letter stands for a name or a kind: 维生素C, 方案A, 甲乙丙丁的A. */
const lettered =
  /(?:[维維]生素|方案|[选選][项項]|[类類]型|[样樣]本|案例|[个個]案|[变變]量|[访訪][谈談]者|受[访訪]者|[编編][号號]|代[号號]|[等评評][级級]|[组組]|[区區]|班|点|點|[图圖]|表|[从從由第民生师師人员員友户戶者工长長主客亲親]|到|至|是|[为為]|做|[选選]|得|[称稱]|叫|和|[与與]|或|在|比|[让讓]|把|被)$/
/** Characters that foreign names are written with. */
const nameCharacters = new Set(
  '阿埃艾爱愛奥奧巴贝貝本比彼波伯博布查达達丹德邓鄧迪杜厄恩尔爾费費菲弗福夫盖蓋戈格古哈海赫亨霍基吉加卡凯凱坎康科克肯库拉莱萊兰蘭朗' +
    '劳勞勒雷里利列琳林卢盧鲁魯伦倫罗羅洛马馬迈邁曼梅米莫姆穆纳納奈内內尼诺諾欧歐帕佩皮普奇恰乔喬切让讓萨薩塞森沙莎舍什史士斯司苏蘇索塔' +
    '泰坦特提图圖托瓦韦韋维維威温沃乌烏西希夏肖谢謝辛休雅亚亞延耶伊因尤约約泽澤扎詹珍兹茲',
)
const RARE = 2
const item = /^(\d{1,2})(?=[\u4e00-\u9fff])/
const dottedItem = /^(\d{1,2})[.、．]\s*(?=[\u4e00-\u9fff])/
/** What a number counts, at the start of a line that is no item. */
const counted =
  /^\d{1,2}(?:[月日年个個名位天次种種项項点點时時分秒人元岁歲世级級号號届屆米万萬亿億千百十余餘多周週路楼樓栋棟室班条條款章节節篇集回期卷度套家户戶份张張岁辆輛台臺]|小[时時])/
/** The number of a class in the Chinese library classification has a dot behind its third digit. */
const classNumber =
  /^([【[]?中[图圖]分[类類][号號][】\]]?\s*[:：]\s*)([A-Z]{1,2}\d{3})(\d{1,3})(?=[\s;；,，]|$)/
const LONGEST_ITEM = 60
const LONGEST_NOTE = 260

/** A letter, a question mark or nothing where a character of the text was. */
export const lostCharacter: CleaningRule = {
  id: 'lost-character',
  kinds: ['G2'],
  act: 'flag',
  class: 'flag',
  scope: 'document',
  find(page) {
    const { text } = page
    return [
      ...replacements(text),
      ...strayLetters(text),
      ...lostDots(text),
      ...items(page),
      ...page.lines.flatMap(classNumberOf),
      ...titlesWithGaps(page),
    ].sort((a, b) => a.from - b.from)
  },
}

/** U+FFFD stands where a decoder met bytes that are no character. */
function replacements(text: string): Finding[] {
  if (!text.includes('\ufffd')) return []
  return [...text.matchAll(/\ufffd+/g)].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
  }))
}

function strayLetters(text: string): Finding[] {
  const letters = [...text.matchAll(letterInside)]
  const counts = new Map<string, number>()
  for (const [letter] of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return letters
    .filter(
      ({ 0: letter, index }) =>
        (counts.get(letter) ?? 0) <= RARE &&
        !namedByLetter.test(text.slice(index, index + 3)) &&
        !lettered.test(text.slice(Math.max(0, index - 3), index)),
    )
    .map(({ index }) => ({ from: index, to: index + 1 }))
}

/** `?` for the dot in a foreign name: two characters of such names at least stand on each side. */
function lostDots(text: string): Finding[] {
  return [...text.matchAll(/[?？]/g)]
    .filter(({ index }) =>
      [index - 2, index - 1, index + 1, index + 2].every(at => nameCharacters.has(text.charAt(at))),
    )
    .map(({ index }) => ({ from: index, to: index + 1, suggestion: '·' }))
}

/** `1服务大厅` where the items beside it are `2.` and `3.`: its dot was lost. */
function items(page: Page): Finding[] {
  const dotted = new Map<number, string>()
  const bare: { from: number; number: string }[] = []
  for (const { from, text } of page.lines) {
    const number = text.length <= LONGEST_ITEM ? item.exec(text)?.[1] : undefined
    if (number && !counted.test(text)) bare.push({ from, number })
    const mark = dottedItem.exec(text)
    if (mark?.[1]) dotted.set(Number(mark[1]), text.charAt(mark[1].length))
  }
  return bare.flatMap(({ from, number }): Finding[] => {
    const value = Number(number)
    const mark = dotted.get(value + 1) ?? dotted.get(value - 1)
    if (mark === undefined || dotted.has(value)) return []
    return [{ from, to: from + number.length, suggestion: number + mark }]
  })
}

function classNumberOf({ from, text }: Line): Finding[] {
  const match = text.length <= LONGEST_NOTE ? classNumber.exec(text) : null
  if (!match) return []
  const [, label = '', head = '', rest = ''] = match
  const start = from + label.length
  return [{ from: start, to: start + head.length + rest.length, suggestion: `${head}.${rest}` }]
}

const noteSource = /[^。]{4,90}(?:\d{4}\s*年)?\s*第\s*\d+\s*[期页頁]/
const gap = /(?<=[\u4e00-\u9fff]{4}) (?=[\u4e00-\u9fff]{4})/g

/** The dash between title and subtitle, lost in a note that names author, title and issue. */
function titlesWithGaps(page: Page): Finding[] {
  return page.lines.flatMap(({ from, text }): Finding[] => {
    if (text.length > LONGEST_NOTE || !text.includes('第') || !text.includes(' ')) return []
    const colon = text.search(/[:：]/)
    const comma = text.search(/[,，]/)
    if (colon < 2 || colon > 30 || comma < colon || !noteSource.test(text)) return []
    const gaps = [...text.slice(0, comma).matchAll(gap)].filter(({ index }) => index > colon)
    return gaps.length === 1
      ? gaps.map(({ index }) => ({ from: from + index, to: from + index + 1, suggestion: '——' }))
      : []
  })
}
