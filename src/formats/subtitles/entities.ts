import { decodeReferences } from '../html/tree/character-references.ts'

/**
 * The character an entity like `&amp;`, `&mdash;` or `&#39;` stands for, as HTML has them, which WebVTT follows (4.2);
 * the entity itself when it stands for none. A blank that does not break becomes one like the others.
 */
export function decodeEntity(entity: string): string {
  if (entity.charAt(1) !== '#') return decodeReferences(entity, 'attribute').replace('\u00a0', ' ')
  const number = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(entity)
  if (!number) return entity
  const codePoint = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16)
  const isCharacter = codePoint >= 0x20 && codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff)
  return isCharacter ? String.fromCodePoint(codePoint) : entity
}
