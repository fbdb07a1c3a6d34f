import { isFrequentHanzi } from './common-hanzi.ts'

/** What one character says about a decoding: 1 what texts are made of, 0 odd, negative what no text holds. */
function weight(codePoint: number): number {
  if (codePoint < 0x80)
    return codePoint >= 0x20 || codePoint === 10 || codePoint === 13 || codePoint === 9 ? 1 : -2
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff)
    return isFrequentHanzi(String.fromCharCode(codePoint)) ? 1 : 0.25
  if (codePoint === 0xfffd) return -3
  if (codePoint >= 0x3001 && codePoint <= 0x3011) return 1
  if (codePoint >= 0x2010 && codePoint <= 0x2026) return 0.8
  if (codePoint === 0x3000 || (codePoint >= 0xff01 && codePoint <= 0xff5e)) return 0.9
  if (codePoint >= 0x3041 && codePoint <= 0x30ff) return 0.8
  if (codePoint >= 0xac00 && codePoint <= 0xd7a3) return 0.3
  if (codePoint >= 0xa0 && codePoint <= 0x24f) return 0.3
  if (codePoint >= 0x370 && codePoint <= 0x6ff) return 0.3
  if (codePoint >= 0x1f300 && codePoint <= 0x1faff) return 0.5
  if (codePoint < 0xa0 || (codePoint >= 0xd800 && codePoint <= 0xf8ff)) return -2
  return 0
}

/**
 * How much a decoded text looks like one that people wrote, up to 1: the mean weight of its characters beyond
 * ASCII, or of all when there are none. Looks at the first 20,000 characters.
 */
export function plausibility(text: string): number {
  let beyond = 0
  let beyondCount = 0
  let all = 0
  let allCount = 0
  for (const character of text.slice(0, 20_000)) {
    const value = weight(character.codePointAt(0) ?? 0)
    all += value
    allCount += 1
    if (character >= '\u0080') {
      beyond += value
      beyondCount += 1
    }
  }
  if (beyondCount > 0) return (beyond + Math.min(0, all - beyond)) / beyondCount
  return allCount > 0 ? all / allCount : 0
}
