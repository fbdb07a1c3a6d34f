const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Fonts by script: Word takes the East Asian one for Chinese and finds another where it is missing. */
const fonts =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>'

interface Style {
  readonly id: string
  readonly name: string
  readonly type?: 'paragraph' | 'character' | 'table'
  readonly paragraph?: string
  readonly words?: string
  readonly table?: string
}

/** Half points. */
const headingSizes = [36, 30, 26, 24, 22, 22]

const styles: readonly Style[] = [
  { id: 'Title', name: 'Title', paragraph: '<w:spacing w:after="240"/>', words: '<w:b/><w:sz w:val="44"/>' },
  ...headingSizes.map((size, level) => ({
    id: `Heading${level + 1}`,
    name: `heading ${level + 1}`,
    paragraph: `<w:keepNext/><w:spacing w:before="${level === 0 ? 480 : 240}" w:after="120"/><w:outlineLvl w:val="${level}"/>`,
    words: `<w:b/><w:sz w:val="${size}"/>`,
  })),
  {
    id: 'Facts',
    name: 'Facts',
    paragraph: '<w:spacing w:after="0" w:line="276" w:lineRule="auto"/>',
    words: '<w:color w:val="595959"/><w:sz w:val="18"/>',
  },
  {
    id: 'FactsEnd',
    name: 'Facts End',
    paragraph: '<w:spacing w:after="180" w:line="276" w:lineRule="auto"/>',
    words: '<w:color w:val="595959"/><w:sz w:val="18"/>',
  },
  {
    id: 'Quote',
    name: 'Quote',
    paragraph:
      '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="A6A6A6"/></w:pBdr><w:spacing w:before="120"/><w:ind w:left="420"/>',
    words: '<w:color w:val="404040"/>',
  },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: '<w:spacing w:after="60"/>' },
  { id: 'TableWords', name: 'Table Words', paragraph: '<w:spacing w:after="0"/>' },
  {
    id: 'Rule',
    name: 'Rule',
    paragraph: '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="A6A6A6"/></w:pBdr>',
  },
  {
    id: 'Code',
    name: 'Code',
    paragraph: '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>',
    words: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/><w:sz w:val="20"/>',
  },
  {
    id: 'CodeWords',
    name: 'Code Words',
    type: 'character',
    words: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/><w:sz w:val="20"/>',
  },
  { id: 'LinkWords', name: 'Link Words', type: 'character', words: '<w:color w:val="1F4E79"/>' },
  {
    id: 'TableGrid',
    name: 'Table Grid',
    type: 'table',
    table: `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
      .map(edge => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
      .join('')}</w:tblBorders></w:tblPr>`,
  },
]

/** `word/styles.xml`. */
export function stylesXml(): string {
  const written = styles.map(({ id, name, type = 'paragraph', paragraph = '', words = '', table = '' }) => {
    const base = type === 'paragraph' ? '<w:basedOn w:val="Normal"/>' : ''
    const custom = /^(Facts|FactsEnd|TableWords|Rule|Code|CodeWords|LinkWords)$/.test(id)
      ? ' w:customStyle="1"'
      : ''
    return `<w:style w:type="${type}"${custom} w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:qFormat/>${
      paragraph && `<w:pPr>${paragraph}</w:pPr>`
    }${words && `<w:rPr>${words}</w:rPr>`}${table}</w:style>`
  })
  return `${HEAD}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="312" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${written.join('')}</w:styles>`
}

/** `word/numbering.xml`: one numbering a list, so that each begins with its own number. */
export function numberingXml(lists: readonly { readonly start: number | null }[]): string {
  const levels = (format: 'bullet' | 'decimal') =>
    Array.from({ length: 9 }, (_, level) => {
      const mark = format === 'bullet' ? ['•', '◦', '▪'][level % 3] : `%${level + 1}.`
      return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${mark}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${420 * (level + 1)}" w:hanging="420"/></w:pPr></w:lvl>`
    }).join('')
  const abstract = (['bullet', 'decimal'] as const).map(
    (format, id) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels(format)}</w:abstractNum>`,
  )
  const numberings = lists.map(({ start }, index) => {
    const starts = Array.from(
      { length: start === null ? 0 : 9 },
      (_, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    )
    return `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${start === null ? 0 : 1}"/>${starts.join('')}</w:num>`
  })
  return `${HEAD}<w:numbering ${WORD}>${abstract.join('')}${numberings.join('')}</w:numbering>`
}
