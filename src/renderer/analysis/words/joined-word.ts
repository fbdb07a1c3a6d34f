/** A row of words as one word: blanks stay between words in letters, and go beside hanzi. */
export function joinedWord(row: string): string {
  return row.replace(/ (?=\p{sc=Han})|(?<=\p{sc=Han}\p{M}*) /gu, '')
}
