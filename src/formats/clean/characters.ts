/** A hanzi as a regular expression sees it without the `u` flag; halves of rare ones come as surrogates. */
const HANZI = '\\u3400-\\u9fff\\uf900-\\ufaff\\ud840-\\ud888\\udc00-\\udfff'

/** Closing quotes, brackets and note marks may follow the mark that ends a sentence. */
const ENDING = 20
const hanzi = new RegExp(`[${HANZI}]`)
const sentenceEnd = /[。！？!?…][”’"'」』）)】》\]]*(?:\[\d{1,3}\]|[①-⑳])*$/
const latinSentenceEnd = /[a-z0-9)][.!?]["'”’)\]]*$/i
const sentenceMark = /[。！？!?；;]/g

export function isHanzi(character: string | undefined): boolean {
  return character !== undefined && hanzi.test(character)
}

/** Whether a line ends as sentences do; a full stop counts after Latin letters. */
export function endsSentence(line: string): boolean {
  const end = line.slice(-ENDING)
  return sentenceEnd.test(end) || latinSentenceEnd.test(end)
}

/** How many marks that divide sentences and clauses a line holds. */
export function countSentenceMarks(line: string): number {
  return line.match(sentenceMark)?.length ?? 0
}

/** How many sentences a line of Chinese holds, by the marks that end one. */
export function countSentences(line: string): number {
  return line.match(/[。！？!?]+/g)?.length ?? 0
}

/** Length as people count: one for a character outside the basic plane too. */
export function countCharacters(text: string): number {
  let count = text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xdc00 && unit <= 0xdfff) count -= 1
  }
  return count
}
