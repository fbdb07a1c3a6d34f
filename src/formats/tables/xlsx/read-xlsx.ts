import { Refusal } from '../../../core/refusal.ts'
import { openZip, type ZipFolder } from '../../container/index.ts'
import type { ReadingControls } from '../../extracted.ts'
import type { TableSheet } from '../table.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet, type SheetCells, type SheetContext, statedSize } from './sheet.ts'
import { readNumberShapes } from './styles.ts'
import { readWorkbook, type Workbook } from './workbook.ts'

export interface XlsxOptions {
  /** Which sheet, from 0, hidden ones not counted unless `hidden`; the first one that holds anything by default. */
  readonly sheet?: number | undefined
  /** Whether hidden sheets are offered too. */
  readonly hidden?: boolean | undefined
}

/** The cells of one sheet, and what else the workbook has. */
export interface XlsxSheet extends SheetCells {
  readonly sheets: readonly TableSheet[]
  readonly sheet: number
}

/**
 * Reads one sheet of an Excel workbook (.xlsx, ECMA-376, both editions): cells as people see them, see `shownNumber`.
 * Refuses: file-damaged, file-protected, file-too-large, file-empty, format-unknown (an older .xls under this name),
 * not-found (no such sheet), table-too-large.
 */
export async function readXlsx(
  bytes: Uint8Array,
  options: XlsxOptions = {},
  controls: ReadingControls = {},
): Promise<XlsxSheet> {
  refuseOldContainer(bytes)
  const zip = await openZip(bytes)
  const workbook = await readWorkbook(zip)
  const offered = workbook.sheets.filter(({ isHidden }) => options.hidden === true || !isHidden)
  if (offered.length === 0) throw new Refusal('file-empty', 'No visible sheet')
  if (options.sheet !== undefined && !offered[options.sheet])
    throw new Refusal('not-found', `Sheet ${options.sheet} of ${offered.length}`, {
      name: String(options.sheet + 1),
    })
  const context = await readContext(zip, workbook)
  const read = new Map<number, SheetCells>()
  const cellsOf = async (at: number) => readSheet(await partOf(zip, offered[at]?.path ?? ''), context)
  for (let at = options.sheet ?? 0; at < offered.length; at++) {
    read.set(at, await cellsOf(at))
    controls.progress?.(at + 1, offered.length)
    if (options.sheet !== undefined || read.get(at)?.rows.length) break
  }
  const [chosen, cells] = [...read].at(-1) ?? []
  if (chosen === undefined || cells === undefined || (options.sheet === undefined && cells.rows.length === 0))
    throw new Refusal('file-empty', 'No sheet holds anything')
  const sheets: TableSheet[] = []
  for (const [at, { name, path }] of offered.entries()) {
    const known = read.get(at)
    const size = known
      ? { rows: known.rows.length, columns: known.columns }
      : await sizeOf(zip, path, context)
    sheets.push({ name, ...size })
  }
  return { ...cells, sheets, sheet: chosen }
}

async function readContext(zip: ZipFolder, { strings, styles, is1904 }: Workbook): Promise<SheetContext> {
  const stringBytes = strings === null ? null : await zip.read(strings)
  const styleBytes = styles === null ? null : await zip.read(styles)
  return {
    strings: stringBytes === null ? [] : readSharedStrings(stringBytes),
    shapes: styleBytes === null ? [] : readNumberShapes(styleBytes),
    is1904,
  }
}

async function partOf(zip: ZipFolder, path: string): Promise<Uint8Array> {
  const bytes = await zip.read(path)
  if (bytes === null) throw new Refusal('file-damaged', `No sheet at ${path}`)
  return bytes
}

async function sizeOf(zip: ZipFolder, path: string, context: SheetContext) {
  const bytes = await partOf(zip, path)
  const stated = statedSize(bytes)
  if (stated) return stated
  const { rows, columns } = readSheet(bytes, context)
  return { rows: rows.length, columns }
}

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** A workbook with a password is no ZIP archive but a container with an encrypted one in it. */
function refuseOldContainer(bytes: Uint8Array): void {
  if (!oleSignature.every((byte, at) => bytes[at] === byte)) return
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
  if (isEncrypted) throw new Refusal('file-protected', 'An encrypted workbook')
  throw new Refusal('format-unknown', 'A workbook in the older binary format', { format: 'xls' })
}
