const HEADING =
  /^(?:heading|标题|標題|überschrift|titre|título|titolo|заголовок|見出し|제목|kop|rubrik|nagłówek)\s*([1-9])$/i

/** The outline level that a style's name gives, from 0 for the highest; null when it is no heading. */
export function headingLevelOf(styleName: string): number | null {
  const digit = HEADING.exec(styleName.trim())?.[1]
  return digit === undefined ? null : Number(digit) - 1
}
