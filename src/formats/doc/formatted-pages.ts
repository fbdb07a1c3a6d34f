import { ByteReader } from './byte-reader.ts'
import { readPlc } from './plc.ts'

/** Formatting of a stretch of bytes of the main stream. */
export interface FormattedRun {
  /** In bytes of the main stream. */
  readonly from: number
  readonly to: number
  /** The page of the main stream that describes it. */
  readonly page: ByteReader
  /** Where in the page. */
  readonly at: number
}

const PAGE = 512

/**
 * The runs of a table of pages (FKPs, MS-DOC 2.9.33 and 2.9.75), in order and apart whatever the file says: what
 * would go back is left out. `size` is that of the structure a page has for each run.
 */
export function readFormattedRuns(main: ByteReader, table: ByteReader, size: number): FormattedRun[] {
  const plc = readPlc(table, 4)
  const runs: FormattedRun[] = []
  const count = Math.min(plc.count, Math.ceil(main.length / PAGE))
  let last = 0
  for (let index = 0; index < count; index++) {
    const from = (plc.reader.u32(plc.at(index)) & 0x3f_ffff) * PAGE
    const page = from + PAGE <= main.length ? main.slice(from, PAGE) : new ByteReader(new Uint8Array())
    if (page.length === 0) continue
    const inPage = page.u8(PAGE - 1)
    if ((inPage + 1) * 4 + inPage * size > PAGE - 1) continue
    for (let run = 0; run < inPage; run++) {
      const start = Math.max(page.u32(run * 4), last)
      const end = page.u32((run + 1) * 4)
      if (end <= start) continue
      runs.push({ from: start, to: end, page, at: (inPage + 1) * 4 + run * size })
      last = end
    }
  }
  return runs
}

/** The first run that ends behind a place, by its index; the number of runs when there is none. */
export function firstRunAfter(runs: readonly { readonly to: number }[], place: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((runs[middle]?.to ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}
