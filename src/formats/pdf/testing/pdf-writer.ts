/** A PDF for tests, written out plainly: no compression, standard fonts, nothing embedded. */
export interface PdfPlan {
  readonly pages: readonly PagePlan[]
  /** Of the information dictionary, e.g. Title. */
  readonly info?: Readonly<Record<string, string>>
  /** `/PageLabels`, as PDF source: `0 << /S /r >> 4 << /S /D >>`. */
  readonly labels?: string
  readonly outline?: readonly { readonly title: string; readonly page: number }[]
  readonly language?: string
  /** More of the catalog and of the trailer, as PDF source. */
  readonly catalog?: string
  readonly trailer?: string
}

export interface PagePlan {
  /** Content stream. */
  readonly content: string
  readonly width?: number
  readonly height?: number
  readonly rotate?: number
  /** Annotations as PDF source; `%n%` stands for the object number of the page's n-th annotation. */
  readonly annotations?: readonly string[]
}

/** Fonts of every page: Courier (each character 0.6 of the size), bold, Helvetica, and Song with two encodings. */
export type FontName = 'Courier' | 'CourierBold' | 'Helvetica' | 'Song' | 'SongVertical' | 'Unnamed'

export const PAGE_WIDTH = 595
export const PAGE_HEIGHT = 842

/** The file as bytes. Pages hold a one-pixel picture named `Picture`. */
export function writePdf(plan: PdfPlan): Uint8Array<ArrayBuffer> {
  const file = new ObjectList()
  const catalog = file.add('')
  const tree = file.add('')
  const resources = file.add(`<< /Font << ${fonts(file)} >> /XObject << /Picture ${picture(file)} 0 R >> >>`)
  const pages = plan.pages.map(page => writePage(file, page, tree, resources))
  file.set(tree, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map(ref).join(' ')}] >>`)
  const labels = plan.labels === undefined ? '' : `/PageLabels << /Nums [${plan.labels}] >>`
  const language = plan.language === undefined ? '' : `/Lang ${literal(plan.language)}`
  const outline =
    plan.outline === undefined ? '' : `/Outlines ${ref(writeOutline(file, plan.outline, pages))}`
  const more = plan.catalog ?? ''
  file.set(catalog, `<< /Type /Catalog /Pages ${ref(tree)} ${labels} ${language} ${outline} ${more} >>`)
  const entries = Object.entries(plan.info ?? {}).map(([key, value]) => `/${key} ${unicode(value)}`)
  const info = file.add(`<< ${entries.join(' ')} >>`)
  return file.write(`/Root ${ref(catalog)} /Info ${ref(info)} ${plan.trailer ?? ''}`)
}

function writePage(file: ObjectList, page: PagePlan, tree: number, resources: number): number {
  const { content, width = PAGE_WIDTH, height = PAGE_HEIGHT, rotate = 0, annotations = [] } = page
  const stream = file.add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  const numbers = annotations.map(() => file.add(''))
  for (const [index, source] of annotations.entries()) {
    const numbered = source.replace(/%(\d+)%/g, (_, at: string) => String(numbers[Number(at)]))
    file.set(numbers[index] ?? 0, `<< /Type /Annot ${numbered} >>`)
  }
  return file.add(
    `<< /Type /Page /Parent ${ref(tree)} /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} ` +
      `/Resources ${ref(resources)} /Contents ${ref(stream)} /Annots [${numbers.map(ref).join(' ')}] >>`,
  )
}

function writeOutline(
  file: ObjectList,
  items: NonNullable<PdfPlan['outline']>,
  pages: readonly number[],
): number {
  const root = file.add('')
  const numbers = items.map(() => file.add(''))
  for (const [index, { title, page }] of items.entries()) {
    const next = numbers[index + 1] === undefined ? '' : `/Next ${ref(numbers[index + 1] ?? 0)}`
    const place = `/Dest [${ref(pages[page] ?? 0)} /Fit]`
    file.set(numbers[index] ?? 0, `<< /Title ${unicode(title)} /Parent ${ref(root)} ${next} ${place} >>`)
  }
  file.set(root, `<< /Type /Outlines /First ${ref(numbers[0] ?? 0)} /Last ${ref(numbers.at(-1) ?? 0)} >>`)
  return root
}

function fonts(file: ObjectList): string {
  const simple = (base: string) =>
    file.add(`<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding >>`)
  const song = (encoding: string) => {
    const descriptor = file.add(
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] ' +
        '/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    )
    const descendant = file.add(
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 [500 500] 3 95 500] ' +
        `/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor ${ref(descriptor)} >>`,
    )
    return file.add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [${ref(descendant)}] >>`,
    )
  }
  const unnamed = file.add(
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 90 ` +
      `/Widths [${'0.6 '.repeat(26)}] /Encoding << /Type /Encoding /Differences [65 ${'/g1 '.repeat(26)}] >> ` +
      `/CharProcs << /g1 ${ref(file.add('<< /Length 25 >>\nstream\n0.6 0 d0 0 0 .5 .7 re f  \nendstream'))} >> >>`,
  )
  return Object.entries({
    Courier: simple('Courier'),
    CourierBold: simple('Courier-Bold'),
    Helvetica: simple('Helvetica'),
    Song: song('UniGB-UCS2-H'),
    SongVertical: song('UniGB-UCS2-V'),
    Unnamed: unnamed,
  })
    .map(([name, number]) => `/${name} ${ref(number)}`)
    .join(' ')
}

function picture(file: ObjectList): number {
  return file.add(
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n' +
      'stream\n0\nendstream',
  )
}

class ObjectList {
  private readonly bodies: string[] = []

  add(body: string): number {
    this.bodies.push(body)
    return this.bodies.length
  }

  set(number: number, body: string): void {
    this.bodies[number - 1] = body
  }

  write(trailer: string): Uint8Array<ArrayBuffer> {
    let text = '%PDF-1.7\n'
    const offsets = this.bodies.map((body, index) => {
      const offset = text.length
      text += `${index + 1} 0 obj\n${body}\nendobj\n`
      return offset
    })
    const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
    const size = this.bodies.length + 1
    const head = `xref\n0 ${size}\n0000000000 65535 f \n${table}`
    const tail = `trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`
    return Uint8Array.from(text + head + tail, character => character.charCodeAt(0))
  }
}

function ref(number: number): string {
  return `${number} 0 R`
}

/** A PDF string of one-byte characters. */
export function literal(words: string): string {
  return `(${words.replace(/[\\()]/g, sign => `\\${sign}`)})`
}

/** A PDF text string in UTF-16. */
export function unicode(words: string): string {
  return `<feff${hex(words)}>`
}

/** The code units of a string, four hexadecimal digits each. */
export function hex(words: string): string {
  return Array.from({ length: words.length }, (_, at) =>
    words.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('')
}
