/** Letters of a pinyin syllable with and without tone marks, composed, decomposed, or in phonetic shapes. */
export const PINYIN_LETTERS = 'a-züɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\\u0300\\u0301\\u0304\\u030c\\u0308'

const toneMark = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]|[aeioumnü](?:\u0300|\u0301|\u0304|\u030c)/

export function hasToneMark(syllable: string): boolean {
  return toneMark.test(syllable)
}

let gb2312: Set<string> | undefined

/** Whether a character is one of the 6,763 hanzi of GB 2312, the simplified standard. */
export function isInGb2312(character: string): boolean {
  gb2312 ??= decodeGb2312()
  return gb2312.has(character)
}

/** The hanzi of GB 2312 are rows 16 to 87 of its table; the decoder for its superset lists them. */
function decodeGb2312(): Set<string> {
  const bytes = new Uint8Array(72 * 94 * 2)
  let at = 0
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      bytes[at++] = row
      bytes[at++] = cell
    }
  }
  return new Set(new TextDecoder('gb18030').decode(bytes))
}
