import { streamBomb, writePdf } from './formats-bombs.ts'

const words = 'BT /F1 12 Tf 100 700 Td (words) Tj ET'
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

function stream(content: string, about = ''): string {
  return `<< ${about} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

interface Parts {
  /** Of the tree of pages, the second object; the third is a page. */
  readonly pages?: string
  readonly contents?: string
  /** What the page draws, the fifth object. */
  readonly content?: string | Buffer
  /** Objects from the sixth on; the page knows the sixth as `/X`. */
  readonly others?: readonly string[]
}

function pdf({ pages, contents = '5 0 R', content = stream(words), others = [] }: Parts): Buffer {
  const resources = `/Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >>`
  return writePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    pages ?? '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${contents} ${resources} >>`,
    font,
    content,
    ...others,
  ])
}

/** A form that draws the forms of the given number so many times. */
function form(drawn: number, times: number): string {
  const about = `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 4 0 R >> /XObject << /X ${drawn} 0 R >> >>`
  return stream(times === 0 ? words : '/X Do '.repeat(times), about)
}

const scattered = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `BT /F1 1 Tf ${(index * 7919) % 600} ${(index * 104_729) % 800} Td (x) Tj ET`,
  ).join(' ')

/** PDF files that cost a reader more than they weigh. */
export const pdfAttacks: Readonly<Record<string, () => Buffer>> = {
  'a page that unpacks to a gigabyte': () => pdf({ content: streamBomb(`${words} `, 1024) }),
  'a page that unpacks to a gigabyte many times over': () =>
    pdf({ contents: `[${'5 0 R '.repeat(50)}]`, content: streamBomb(`${words} `, 1024) }),
  'pages that are their own parents': () => pdf({ pages: '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>' }),
  'a hundred million pages': () => pdf({ pages: '<< /Type /Pages /Kids [3 0 R] /Count 100000000 >>' }),
  'one page twenty thousand times': () =>
    pdf({ pages: `<< /Type /Pages /Kids [${'3 0 R '.repeat(20_000)}] /Count 20000 >>` }),
  'a form that draws itself': () => pdf({ content: stream(`${words} /X Do`), others: [form(6, 3)] }),
  'ten times ten times ten forms': () =>
    pdf({
      content: stream(`${words} /X Do`),
      others: [...Array.from({ length: 10 }, (_, index) => form(index + 7, 10)), form(6, 0)],
    }),
  'a million characters in one place': () =>
    pdf({ content: stream(`BT /F1 12 Tf 100 700 Td ${'(many words) Tj '.repeat(100_000)} ET`) }),
  'words strewn over a page': () => pdf({ content: stream(scattered(3_000)) }),
}
