/** Soft hyphen, zero width space, word joiner, byte order mark. The joiners that make emoji and Arabic stay. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g

/** Words without the characters that only tell a line where to break. */
export function dropInvisible(words: string): string {
  return words.replace(invisible, '')
}
