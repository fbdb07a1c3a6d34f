/** An instruction longer than that is no field Word writes by itself. */
const LONGEST = 2000

/**
 * The words an `EQ` field shows that has no result of its own: the base under a pronunciation, as in
 * `EQ \o\ad(\s\up 9(hàn),漢)`, and a character in a circle. Null for other fields.
 */
export function equationWords(instruction: string): string | null {
  if (instruction.length > LONGEST || !/^\s*eq\s/i.test(instruction)) return null
  const overlay = /\\o[^()]*\(/i.exec(instruction)
  if (overlay === null) return null
  const inside = instruction.slice(overlay.index + overlay[0].length)
  const parts = partsOf(inside)
  const base = parts.at(-1)?.trim() ?? ''
  return parts.length < 2 || base === '' || base.includes('\\') ? null : base
}

/** The arguments up to the closing bracket; those of inner brackets stay together. */
function partsOf(words: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < words.length; at++) {
    const character = words[at]
    if (character === '(') depth += 1
    else if (character === ')' && depth-- === 0) return [...parts, words.slice(from, at)]
    else if ((character === ',' || character === '，' || character === ';') && depth === 0) {
      parts.push(words.slice(from, at))
      from = at + 1
    }
  }
  return []
}
