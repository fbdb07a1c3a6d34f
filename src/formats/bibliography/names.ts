/** Surnames of two hanzi: `欧阳, 明华` is one person, `张三, 李四` are two. */
const longSurnames = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒 司空 夏侯 端木 南宫 南宮 独孤 獨孤 长孙 長孫 宇文 钟离 鍾離 闻人 聞人 东郭 東郭 百里 呼延 轩辕 軒轅 赫连 赫連 澹台 澹臺 公冶 宗政 濮阳 濮陽 淳于 太史 申屠 拓跋 万俟 萬俟 第五 西门 西門 欧陽'.split(
    ' ',
  ),
)

/** Han and Hangul names are written family name first, without a blank. */
const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}〇]+$/u

/** A person by the two parts of the name: `Ana Silva`, `张三`. */
export function personOf(family: string, given: string): string {
  const [last, first] = [family.trim(), given.trim()]
  if (eastAsian.test(last) && eastAsian.test(first.replace(/\s/g, '')))
    return `${last}${first.replace(/\s/g, '')}`
  return [first, last].filter(part => part !== '').join(' ')
}

/**
 * A person as bibliographies write one: `Silva, Ana`, `King, Martin, Jr.`, `张, 三`. A name without a comma, or with
 * one at its end only (so are institutions marked), stands as it is.
 */
export function personName(written: string): string {
  const [family = '', given = '', ...rest] = written.split(',').map(part => part.trim())
  if (given === '') return family
  // A suffix follows the family name in one habit, the given name in another.
  const isSuffix = /^(?:jr|sr|i{1,3}|iv)\.?$/i
  if (rest[0] !== undefined && isSuffix.test(given)) return `${personOf(family, rest[0])}, ${given}`
  return [personOf(family, given), ...rest.filter(part => part !== '')].join(', ')
}

/**
 * The people of one field: parted by semicolons in half or full width, and by commas where all parts are whole
 * Chinese names.
 */
export function peopleOf(written: string): string[] {
  return written.split(/[;；\n]/).flatMap(part => {
    const name = part.trim()
    if (name === '') return []
    const parts = name.split(/[,，、]/).map(piece => piece.trim())
    const areWhole = parts.every(piece => eastAsian.test(piece) && piece.length >= 2 && piece.length <= 4)
    if (parts.length > 1 && areWhole && !longSurnames.has(parts[0] ?? '')) return parts
    return [personName(name)]
  })
}

export function joinPeople(people: readonly string[]): string {
  return people.filter(person => person !== '').join('; ')
}
