/** How much of a text tells its language, in UTF-16 code units, taken from its start and its middle. */
const SAMPLE = 2000
/** Fewest letters that tell anything. */
const LETTERS = 8

/** Common characters that only one of the two Chinese scripts has. */
const traditional =
  '這個們來對說時國學會為發經過還後裡與業產長開關動員實現點問題區義體種見將進無從當機應運電話語讓議認變間樣車門東條總統計記設調論織結給級組網參訪談記錄'
const simplified =
  '这个们来对说时国学会为发经过还后里与业产长开关动员实现点问题区义体种见将进无从当机应运电话语让议认变间样车门东条总统计记设调论织结给级组网参访谈记录'

/** Which of the two scripts a UTF-16 code unit tells: 1 traditional, -1 simplified, 0 neither or both. */
const scripts = new Int8Array(0x10000)
for (const character of new Set(traditional)) scripts[character.charCodeAt(0)] = 1
for (const character of new Set(simplified)) {
  const unit = character.charCodeAt(0)
  scripts[unit] = (scripts[unit] ?? 0) - 1
}

/** The commonest small words of languages in Latin and Cyrillic script. */
const smallWords: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'in', 'that', 'is', 'was', 'it', 'for', 'with', 'you', 'they', 'have'],
  de: ['der', 'die', 'und', 'das', 'nicht', 'ist', 'ich', 'mit', 'auf', 'ein', 'eine', 'sich', 'auch', 'wir'],
  fr: ['le', 'la', 'les', 'et', 'des', 'est', 'une', 'dans', 'que', 'pas', 'pour', 'nous', 'qui', 'sur'],
  es: ['el', 'la', 'los', 'que', 'y', 'las', 'una', 'por', 'con', 'para', 'es', 'como', 'pero', 'muy'],
  pt: ['o', 'que', 'não', 'uma', 'os', 'com', 'para', 'mais', 'as', 'dos', 'como', 'mas', 'também', 'ele'],
  it: ['il', 'che', 'non', 'di', 'per', 'una', 'sono', 'con', 'gli', 'della', 'anche', 'più', 'questo', 'ma'],
  nl: ['de', 'het', 'een', 'en', 'van', 'niet', 'dat', 'ik', 'met', 'voor', 'zijn', 'maar', 'ook', 'wij'],
  ru: ['и', 'в', 'не', 'на', 'что', 'с', 'он', 'как', 'это', 'по', 'но', 'они', 'мы', 'для'],
}

/**
 * The language a text is mostly in, as BCP 47: `zh-Hans`, `zh-Hant`, `ja`, `ko`, `he`, `ar`, or one of a few in
 * Latin and Cyrillic script; null when it does not tell. A guess by scripts and common words, for showing.
 */
export function guessLanguage(text: string): string | null {
  const middle = Math.max(SAMPLE, text.length >> 1)
  const sample = text.slice(0, SAMPLE) + text.slice(middle, middle + SAMPLE)
  const { han, kana, hangul, hebrew, arabic, alphabetic } = countScripts(sample)
  // A word of letters weighs about as much as two hanzi.
  const others: readonly (readonly [string, number])[] = [
    ['ko', hangul],
    ['he', hebrew / 2.5],
    ['ar', arabic / 2.5],
    ['alphabetic', alphabetic / 2.5],
  ]
  const [best, most] = others.reduce((a, b) => (b[1] > a[1] ? b : a))
  if (han + kana + most < LETTERS / 2) return null
  if (han + kana >= most) return kana * 10 > han ? 'ja' : chineseScript(sample)
  return best === 'alphabetic' ? alphabeticLanguage(sample) : best
}

/** Letters by their blocks, by code units: every imported text comes through here. */
function countScripts(sample: string) {
  const counts = { han: 0, kana: 0, hangul: 0, hebrew: 0, arabic: 0, alphabetic: 0 }
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at)
    if (unit < 0x530) {
      const isLetter = (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
      if (isLetter || (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7)) counts.alphabetic += 1
    } else if (unit >= 0x590 && unit < 0x600) counts.hebrew += 1
    else if (unit >= 0x600 && unit < 0x780) counts.arabic += 1
    else if (unit >= 0x3041 && unit < 0x3100) counts.kana += 1
    else if (unit >= 0xac00 && unit < 0xd7a4) counts.hangul += 1
    // Rare hanzi lie beyond the basic plane; the first half of their pair counts.
    else if (isHan(unit)) counts.han += 1
  }
  return counts
}

function isHan(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit < 0xa000) ||
    (unit >= 0xf900 && unit < 0xfb00) ||
    (unit >= 0xd840 && unit < 0xd889)
  )
}

function chineseScript(sample: string): string {
  let balance = 0
  for (let at = 0; at < sample.length; at++) balance += scripts[sample.charCodeAt(at)] ?? 0
  return balance > 0 ? 'zh-Hant' : 'zh-Hans'
}

function alphabeticLanguage(sample: string): string | null {
  const words = new Map<string, number>()
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) words.set(word, (words.get(word) ?? 0) + 1)
  const scores = Object.entries(smallWords).map(
    ([language, small]) => [language, small.reduce((sum, word) => sum + (words.get(word) ?? 0), 0)] as const,
  )
  const [language, score] = scores.reduce((a, b) => (b[1] > a[1] ? b : a))
  return score >= 2 ? language : null
}
