const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Widths in em, on the wide side of common sans-serif faces: no font may make a label longer than it was measured. */
const classes: readonly (readonly [sign: RegExp, width: number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/\p{Regional_Indicator}|\p{Emoji_Presentation}/u, 1.4],
  [
    /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u,
    1,
  ],
  [/[ijlI.,:;'|!`]/, 0.36],
  [/[frt()[\]{}/\\ "°·-]/, 0.45],
  [/[mw%@]/, 1],
  [/[MW]/, 1.05],
  [/[A-Z&#+=<>~\u00c0-\u00de]/, 0.8],
  [/[a-z0-9_$?*^\u00df-\u017f]/, 0.66],
  [/\p{Script=Hebrew}/u, 0.7],
  [/[\ufdf0-\ufdfd]/, 6],
  [/\p{Script=Arabic}/u, 0.85],
  [/\p{Script=Greek}|\p{Script=Cyrillic}/u, 0.9],
]

function widthOfCharacter(character: string): number {
  return classes.find(([sign]) => sign.test(character))?.[1] ?? 1.1
}

/** What people see as one character: the widest of what it is made of. A face without a family draws its members. */
function widthOfGrapheme(grapheme: string): number {
  if (/[\u200d\ufe0f]/.test(grapheme))
    return 1.4 * (grapheme.match(/\p{Extended_Pictographic}/gu)?.length ?? 1)
  let width = 0
  for (const character of grapheme) width = Math.max(width, widthOfCharacter(character))
  return width
}

/** How wide words are at most, in the unit of `size`. */
export function widthOf(words: string, size: number): number {
  let width = 0
  for (const { segment } of graphemes.segment(words)) width += widthOfGrapheme(segment)
  return width * size
}

/** The words, or as much of their beginning as fits before `…`; empty when not even one character does. */
export function fitted(words: string, size: number, room: number): string {
  if (widthOf(words, size) <= room) return words
  const least = widthOf('…', size)
  let kept = ''
  let width = least
  for (const { segment } of graphemes.segment(words)) {
    width += widthOfGrapheme(segment) * size
    if (width > room) break
    kept += segment
  }
  return kept.trimEnd() === '' ? '' : `${kept.trimEnd()}…${rightToLeft.test(kept) ? '\u200f' : ''}`
}

/** Begins from the right; what is left out is at the left then. */
const rightToLeft = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u

/** The words in lines of at most `room`, parted at blanks or between Chinese characters; the last line may end in `…`. */
export function wrapped(words: string, size: number, room: number, most: number): string[] {
  const lines: string[] = []
  let rest = words.trim()
  while (rest !== '' && lines.length < most - 1 && widthOf(rest, size) > room) {
    const end = lineEnd(rest, size, room)
    lines.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return rest === '' ? lines : [...lines, fitted(rest, size, room)]
}

function lineEnd(words: string, size: number, room: number): number {
  let width = 0
  let end = 0
  let breakAt = 0
  for (const { segment, index } of graphemes.segment(words)) {
    width += widthOfGrapheme(segment) * size
    if (width > room && /\s/.test(segment)) return index
    if (width > room && end > 0) break
    end = index + segment.length
    if (/^[\s\p{Script=Han}、。，；：！？）》」』]/u.test(segment)) breakAt = end
  }
  return breakAt > 0 ? breakAt : end
}
