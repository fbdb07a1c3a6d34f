/**
 * A date as Word packs it into 32 bits (MS-DOC 2.9.85: minute, hour, day, month, year from 1900), as ISO 8601
 * without zone; null when it is none.
 */
export function dateOfDttm(packed: number): string | null {
  const minute = packed & 0x3f
  const hour = (packed >>> 6) & 0x1f
  const day = (packed >>> 11) & 0x1f
  const month = (packed >>> 16) & 0xf
  const year = 1900 + ((packed >>> 20) & 0x1ff)
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59) return null
  const [mm, dd, hh, mi] = [month, day, hour, minute].map(part => String(part).padStart(2, '0'))
  return `${year}-${mm}-${dd}T${hh}:${mi}`
}
