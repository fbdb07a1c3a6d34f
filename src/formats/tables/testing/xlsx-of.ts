import { zipOf } from '../../container/testing/zip-of.ts'

/** What a workbook for tests holds besides one sheet of cells. */
export interface XlsxParts {
  /** The rows, as XML. */
  readonly rows: string
  /** What follows the rows in the sheet. */
  readonly after?: string
  /** What stands before the rows in the sheet. */
  readonly before?: string
  /** Shared strings, as XML of what is inside each. */
  readonly strings?: readonly string[]
  /** Number formats by code: style 1 is the first. */
  readonly formats?: readonly string[]
  /** Attributes of the workbook's properties. */
  readonly workbookPr?: string
  /** Name of the sheet; hidden when it says so. */
  readonly name?: string
  /** Further sheets: name to rows. */
  readonly more?: Readonly<Record<string, string>>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook with the given XML inside, as small as the standard lets it be. */
export async function xlsxOf(parts: XlsxParts): Promise<Buffer> {
  const sheets = Object.entries({ [parts.name ?? 'Sheet1']: parts.rows, ...parts.more })
  const { strings = [], formats = [] } = parts
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`)
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`)
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationsOf([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr ${parts.workbookPr ?? ''}/><sheets>${sheets
      .map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}"${stateOf(name)} r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf([
      ...sheets.map((_, at): [string, string, string] => [
        `rId${at + 1}`,
        'worksheet',
        `worksheets/s${at}.xml`,
      ]),
      ['rId900', 'sharedStrings', 'strings.xml'],
      ['rId901', 'styles', '/xl/styles.xml'],
    ]),
    'xl/strings.xml': `<sst xmlns="${main}">${strings.map(string => `<si>${string}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
  }
  for (const [at, [, rows]] of sheets.entries()) {
    const [before, after] = at === 0 ? [parts.before ?? '', parts.after ?? ''] : ['', '']
    files[`xl/worksheets/s${at}.xml`] =
      `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
  }
  return zipOf(files)
}

function stateOf(name: string): string {
  return name.includes('hidden') ? ' state="hidden"' : ''
}

function relationsOf(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}
