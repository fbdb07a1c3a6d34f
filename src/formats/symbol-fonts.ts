/** Characters that word processors keep as places in a symbol font, as Unicode: the font's table from a code on. */
type SymbolTable = readonly (readonly [from: number, characters: readonly string[]])[]

/** Adobe's Symbol encoding. */
const symbol: SymbolTable = [
  [
    0x20,
    [...' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  ],
  [0xa0, [...'€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓']],
  [0xe0, [...'◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪']],
  [0xf1, [...'⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭']],
]

/** Where Unicode has several, the character most fonts can draw. */
const wingdings: SymbolTable = [
  [
    0x20,
    [
      ...' ✏✂✁👓🔔📖🕯☎✆✉✉📪📫📬📭📁📂📄📄📄🗄⌛⌨🖱🖲💻💾💾💾✇✍✍✌👌👍👎☜☞☝☟✋☺😐☹💣☠🏳🏱✈☼💧❄✝✞✝✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓&&●❍■□❐❑❒⬧⧫◆❖⬥⌧⍓⌘❀✿❝❞',
    ],
  ],
  [0x80, [...'⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿']],
  [0x9e, [...'·•▪○◉◉◉◎○▪☐▴✦★✶✷✸✹⌖⌖✧⌑✧✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛']],
  [0xd5, [...'⌫⌦◀➢▲▼←→↑↓←→↑↓↖↗↙↘⬅➔⬆⬇⬉⬈⬋⬊⇦⇨⇧⇩⬄⇳⇖⇗⇙⇘▫▫✗✓☒☑']],
]

const wingdings2: SymbolTable = [
  [0x4f, [...'✗✓☒☑☒☒']],
  [0x69, [...'⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿']],
  [0x96, [...'·•●●●○◎▪■□']],
  [0xa0, [...'▪■□□']],
]

const webdings: SymbolTable = [
  [0x61, [...'✔']],
  [0x63, [...'□']],
  [0x67, [...'■']],
  [0x6e, [...'●']],
  [0x72, [...'✖']],
]

const tables: Readonly<Record<string, SymbolTable>> = {
  symbol,
  'standard symbols ps': symbol,
  wingdings,
  'wingdings 2': wingdings2,
  webdings,
}

/** What stands for a character nobody can name; cleaning shows it as a lost one. */
const LOST = '\ufffd'

/**
 * The character at a code of a symbol font; codes U+F020–U+F0FF are those of the font's own table. U+FFFD when the
 * font or the code is not known, except for the two codes that are bullets in nearly every such font.
 */
export function symbolCharacter(code: number, font: string | null): string {
  const isPrivate = code >= 0xf020 && code <= 0xf0ff
  const place = isPrivate ? code - 0xf000 : code
  const table = font === null ? undefined : tables[font.trim().toLowerCase()]
  if (table !== undefined && place >= 0x20 && place <= 0xff) {
    for (const [from, characters] of table) {
      const found = place >= from ? characters[place - from] : undefined
      if (found !== undefined) return found
    }
    return LOST
  }
  if (isPrivate) return place === 0xb7 || place === 0xa7 ? '•' : LOST
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xf8ff)
  return isCharacter ? String.fromCodePoint(code) : LOST
}

/** Words in which the codes of a known symbol font (U+F020–U+F0FF) became characters; other fonts' codes stay. */
export function readableSymbols(words: string, font: string | null): string {
  return words.replace(/[\uf020-\uf0ff]/g, code => {
    const character = symbolCharacter(code.charCodeAt(0), font)
    return character === LOST ? code : character
  })
}

/** A list's bullet: signs that say something (ticked, not ticked) as they are, every other one as •. */
export function bullet(words: string, font: string | null): string {
  const sign = readableSymbols(words, font).trim()
  if (sign === '') return ''
  return /^[☐☑☒✓✔✗✘□]$/u.test(sign) ? sign : '•'
}
