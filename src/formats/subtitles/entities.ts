const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '\u200e',
  rlm: '\u200f',
}

/** The character an entity like `&amp;` or `&#39;` stands for; the entity itself when it stands for none. */
export function decodeEntity(entity: string): string {
  const number = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(entity)
  if (!number) return NAMED[entity.slice(1, -1)] ?? entity
  const codePoint = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16)
  const isCharacter = codePoint >= 0x20 && codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff)
  return isCharacter ? String.fromCodePoint(codePoint) : entity
}
