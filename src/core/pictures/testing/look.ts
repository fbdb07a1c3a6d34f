import en from '../../../../resources/locales/en/pictures.json'
import { type PictureLook, pictureFont } from '../look.ts'

/** A look for tests, in English. */
export function lookOf(changes: Partial<PictureLook> = {}): PictureLook {
  return {
    theme: 'light',
    width: 900,
    height: 560,
    most: 40,
    font: pictureFont('en'),
    language: 'en',
    words: en.drawn,
    provenance: [],
    ...changes,
  }
}

/** Names as people give them, each different: long, both scripts, rare, right to left, with what XML has signs for. */
export const names: readonly string[] = [
  '居民参与',
  '𠮷野家與社區治理的長期合作關係以及居民自治組織的形成過程',
  '<script>alert(1)</script>',
  'Trust & "doubt"',
  '👨‍👩‍👧 家庭',
  'שיתוף תושבים',
  'مشاركة السكان في إدارة الحي',
  'A very long name of a code that somebody wrote as a whole sentence, with a comma and more',
  '数字平台',
  "O'Brien",
]

/** The name of that number, different for each. */
export function nameOf(at: number): string {
  const name = names[at % names.length] ?? ''
  return at < names.length ? name : `${name} ${at}`
}
