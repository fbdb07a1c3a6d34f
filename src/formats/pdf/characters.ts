import { symbolCharacter } from '../symbol-fonts.ts'

/**
 * Radicals that PDF producers write in place of the hanzi that looks the same (both share a glyph in the font).
 * Pairs of radical and hanzi after Unicode's `EquivalentUnifiedIdeograph.txt`, those that are hanzi of their own.
 */
const supplement = new Map(
  '⺁厂⺄乙⺆冂⺈刀⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
    .match(/../gu)
    ?.map(pair => [pair.charAt(0), pair.slice(1)]) ?? [],
)

const controls = /[\p{Cc}\ufeff\ufffe\uffff\u2028\u2029]/u
const lost = /[\p{Co}\p{Cn}\ufffd]/u

/**
 * A character of a PDF as it is to stand in the text: radicals become hanzi, ligatures letters, the places of symbol
 * fonts in the private use area the characters there, all blanks but the full-width one a plain blank. Empty for
 * control characters.
 */
export function tidyCharacter(character: string, font = ''): string {
  const code = character.charCodeAt(0)
  if (code >= 0x21 && code < 0x7f) return character
  if (code >= 0x2f00 && code <= 0x2fdf) return character.normalize('NFKC')
  if (code >= 0x2e80 && code <= 0x2eff) return supplement.get(character) ?? character
  if (code >= 0xfb00 && code <= 0xfb06) return character.normalize('NFKC')
  if (code >= 0xf020 && code <= 0xf0ff) return symbolOf(character, font)
  if (isBlank(character)) return code === 0x3000 ? character : ' '
  return controls.test(character) ? '' : character
}

/** Word leaves bullets at the places they have in Symbol and Wingdings. */
function symbolOf(character: string, font: string): string {
  const name = /^(symbol|wingdings|webdings)/i.exec(font)?.[1] ?? null
  const key = name !== null && /wingdings[ -]?2/i.test(font) ? 'wingdings 2' : name
  const found = symbolCharacter(character.charCodeAt(0), key)
  return found === '\ufffd' ? character : found
}

/** Any blank, also the narrow and fixed ones; not the zero-width joiners of emoji and Arabic. */
export function isBlank(character: string): boolean {
  return /^[\s\u00a0\u200b\u2060]$/.test(character)
}

/** Whether the file does not say what the character is: private use, unassigned, or a replacement character. */
export function isLost(character: string): boolean {
  const code = character.charCodeAt(0)
  return code >= 0x370 && !(code >= 0x4e00 && code <= 0x9fff) && lost.test(character)
}

const han = /[\p{Script=Han}\u3005-\u3007]/u
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uffef]/u
/** Punctuation that Chinese shares with Latin text; wide where Chinese words stand beside it. */
const sharedPunctuation = /[“”‘’…—·]/

/** Han, and the marks that stand for a Han character. */
export function isHan(character: string): boolean {
  return han.test(character)
}

/** Characters that are set without blanks between them: hanzi, kana, and their punctuation. Not hangul. */
export function isWide(character: string): boolean {
  const code = character.charCodeAt(0)
  return code >= 0x2e80 && wide.test(character)
}

/** Quotes and dashes that belong to either kind of text. */
export function isSharedPunctuation(character: string): boolean {
  return sharedPunctuation.test(character)
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

export function isRightToLeft(character: string): boolean {
  const code = character.charCodeAt(0)
  return code >= 0x590 && code <= 0xfeff && rightToLeft.test(character)
}
