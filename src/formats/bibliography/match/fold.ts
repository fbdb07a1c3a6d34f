import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 't', to: 'cn' })

/** UTF-16 code units of a title that are looked at. */
const LONGEST = 400

/**
 * What is left of a title when width, case, script, accents, punctuation and blanks do not count. 著, which no
 * table of the two scripts touches, counts as 着.
 */
export function foldTitle(title: string): string {
  const parted = title.slice(0, LONGEST).toWellFormed().normalize('NFKD').toLowerCase()
  const plain = parted.replace(/[^\p{L}\p{N}\p{M}]|[\u0300-\u036f]/gu, '').normalize('NFC')
  return toSimplified(plain).replaceAll('著', '着')
}

/** How much a folded text tells: a hanzi as much as three letters. */
export function weightOf(folded: string): number {
  return folded.length + 2 * (folded.match(/\p{Script=Han}/gu)?.length ?? 0)
}

/** The title without what follows its first colon or dash; itself when it has none. */
export function withoutSubtitle(title: string): string {
  return title.slice(0, LONGEST).split(/\s*(?:[:：]|——|—|–|\s-\s)\s*/u, 1)[0] ?? title
}

/** Numbers and words of order: titles that differ in these are different works (`上`, `下`, `2`, `三`). */
export function orderSigns(folded: string): string {
  return (folded.match(/[\p{N}一二三四五六七八九十上中下甲乙丙丁]/gu) ?? []).join('')
}
