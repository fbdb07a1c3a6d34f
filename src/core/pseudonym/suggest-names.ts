/** Something that looks like a person's name, and how often it stands in the texts. */
export interface SuggestedName {
  readonly name: string
  readonly count: number
}

const surnames =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鐘姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛阎閻段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯𠮷'
const titles =
  '先生|女士|小姐|太太|老师|老師|主任|书记|書記|经理|經理|教授|医生|醫生|师傅|師傅|阿姨|叔叔|大姐|大哥|大爷|大爺|大妈|大媽|奶奶|爷爷|爺爺|伯伯|校长|校長|局长|局長|处长|處長|科长|科長|村长|村長|组长|組長|会长|會長'
const titled = new RegExp(`[${surnames}]\\p{Script=Han}{0,2}?(?:${titles})`, 'gu')
const familiar = new RegExp(`[小老阿][${surnames}](?!\\p{Script=Han}{0,1}[区區板师師])`, 'gu')
const capitalised = /(?<![.!?:…”"’'\n]\s{0,3})(?<!^)\b\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)*/gu

/** Capitalised in English whatever they name, or names of no person. */
const common = new Set(
  'I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December English Chinese China The This That But And So It We They He She You Yes No Well Okay Ok'.split(
    ' ',
  ),
)

/**
 * What looks like names in a text: surnames with a title or in the familiar form, words of Latin script that have a
 * capital in the middle of a sentence. A help for people, who decide; it misses some and takes in others.
 */
export function suggestNames(texts: Iterable<string>): SuggestedName[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const pattern of [titled, familiar, capitalised]) {
      for (const [name] of text.matchAll(pattern)) {
        if (!common.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
      }
    }
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count)
}
