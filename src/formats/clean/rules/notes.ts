const LONGEST_NOTE = 260

const withSource = /^[^。？！?!；;:：\n]{2,30}[:：]/
const sourceEnd =
  /(?:第\s*\d+(?:\s*[-—–~、,，]\s*\d+)*\s*[期页頁版卷章辑輯]|年版|https?:[^。\n]*|www\.[^。\n]*)\s*。$/
const funding =
  /^(?:本文|本研究|本[论論]文|本成果|基金[项項]目|[该該]文)[^。]{4,160}(?:成果|[资資]助|支持)[^。]{0,12}。$/

/**
 * Length of the note that starts at `at`, 0 when none does: a sentence that names author and work and ends with
 * issue, page, edition or address, or one that names the funding.
 */
export function matchNote(text: string, at: number): number {
  const end = text.indexOf('。', at)
  if (end < 0 || end - at > LONGEST_NOTE) return 0
  const sentence = text.slice(at, end + 1)
  const isNote = funding.test(sentence) || (withSource.test(sentence) && sourceEnd.test(sentence))
  return isNote ? sentence.length : 0
}
