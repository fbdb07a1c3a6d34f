/** What a line may begin with to show that it starts something new. */
export type LabelKind =
  | 'bullet'
  | 'number'
  | 'letter'
  | 'bracketed'
  | 'chinese'
  | 'chinese-bracketed'
  | 'circled'
  | 'section'

export interface LineLabel {
  readonly kind: LabelKind
  /** Its place in a count; null for bullets. */
  readonly value: number | null
  /** The label itself with the blanks behind it, in code units. */
  readonly length: number
  /** For numbers with dots, such as 2.1.3, how many there are. */
  readonly depth: number
}

const han = '一二三四五六七八九十'
const circles = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

const kinds: readonly { readonly kind: LabelKind; readonly pattern: RegExp }[] = [
  { kind: 'bullet', pattern: /^(?:[•◦▪▫■□●○◆◇❖➢➔✓‣⁃∙·][\s\u3000]*|[-–—*][\s\u3000]+)(?=\S)/ },
  {
    kind: 'section',
    pattern: /^第([一二三四五六七八九十百零〇\d]{1,5})[章节節编編篇部条條回讲講][\s\u3000:：、]*/,
  },
  { kind: 'section', pattern: /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?[\s\u3000]*(?=[\p{Lu}\p{Lo}“「《])/u },
  { kind: 'bracketed', pattern: /^[(（[［](\d{1,3})[)）\]］][\s\u3000]*(?=\S)/ },
  { kind: 'number', pattern: /^(\d{1,3})(?:[.．](?!\d)[\s\u3000]*|[、)）][\s\u3000]*)(?=\S)/ },
  { kind: 'letter', pattern: /^[(（]?([a-zA-Z])[)）][\s\u3000]*(?=\S)/ },
  { kind: 'letter', pattern: /^([a-z])\.[\s\u3000]+(?=\S)/ },
  { kind: 'chinese', pattern: new RegExp(`^([${han}]{1,3})[、．.][\\s\\u3000]*(?=\\S)`) },
  { kind: 'chinese-bracketed', pattern: new RegExp(`^[(（]([${han}]{1,3})[)）][\\s\\u3000]*(?=\\S)`) },
  { kind: 'circled', pattern: new RegExp(`^([${circles}])[\\s\\u3000]*(?=\\S)`) },
]

/** The label that a line begins with; null when it begins with words. */
export function lineLabel(text: string): LineLabel | null {
  for (const { kind, pattern } of kinds) {
    const match = pattern.exec(text)
    if (match === null) continue
    const words = match[1] ?? ''
    return { kind, value: countOf(kind, words), length: match[0].length, depth: words.split('.').length }
  }
  return null
}

function countOf(kind: LabelKind, words: string): number | null {
  switch (kind) {
    case 'bullet':
      return null
    case 'letter':
      return words.toLowerCase().charCodeAt(0) - 96
    case 'circled':
      return circles.indexOf(words) + 1
    case 'section':
    case 'number':
    case 'bracketed':
      return /^[\d.]+$/.test(words) ? Number(words.split('.').at(-1)) : chineseValue(words)
    case 'chinese':
    case 'chinese-bracketed':
      return chineseValue(words)
  }
}

function chineseValue(words: string): number {
  const ten = words.indexOf('十')
  if (ten < 0) return han.indexOf(words.charAt(words.length - 1)) + 1
  const tens = ten === 0 ? 1 : han.indexOf(words.charAt(ten - 1)) + 1
  return tens * 10 + (ten === words.length - 1 ? 0 : han.indexOf(words.charAt(words.length - 1)) + 1)
}
