import { beginning } from './clip.ts'

/** The longest name made from words, in UTF-16 code units; file systems allow 255 bytes, three for a Han character. */
const LONGEST = 60

/** Names Windows keeps for devices, whatever follows the dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A file name every system accepts, made from what a project or document is called; `otherwise` when nothing is left. */
export function fileNameFor(words: string, ending: string, otherwise: string): string {
  return `${folderNameFor(words, otherwise)}.${ending}`
}

/** The same for a folder. */
export function folderNameFor(words: string, otherwise: string): string {
  const kept = words
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what no file name may hold
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const cut = beginning(kept, LONGEST).replace(/[. ]+$/, '')
  const name = cut.replace(/^\.+/, '')
  return name === '' || RESERVED.test(name) ? otherwise : name
}

/** The path with the ending added unless it is there, whatever its case. */
export function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`
}
