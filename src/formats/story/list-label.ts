/** Full-width signs bring their own blank, as in `（一）`, `一、` and `①`. */
const endsFullWidth = /[\u2460-\u24ff\u3000-\u303f\u3200-\u32ff\uff00-\uffef]$/
/** Behind a letter a label may go on into the words, as in `第一条`; behind a sign or a digit it never does. */
const endsWithLetter = /\p{L}$/u

/**
 * A list label as it stands before the words, with the blank that parts them. `isParted` says whether the format
 * parts them; many do not care for labels like `1.`, which a blank follows here in any case.
 */
export function listLabel(words: string, isParted: boolean): string {
  const label = words.replace(/\s+/g, ' ').trim()
  if (label === '' || endsFullWidth.test(label)) return label
  const isGlued = endsWithLetter.test(label) && !isParted && !/\s$/.test(words)
  return isGlued ? label : `${label} `
}
