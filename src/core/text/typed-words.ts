// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g
const lineEnds = /\r\n?|\u2028|\u2029|\u0085/g

/**
 * Words as they may stand in a text, from whatever was typed, pasted or dropped: LF line ends; no NUL or other control
 * characters but the tab, no byte order mark; halves of surrogate pairs as U+FFFD.
 */
export function typedWords(words: string): string {
  return words.replace(lineEnds, '\n').replace(controls, '').toWellFormed()
}
