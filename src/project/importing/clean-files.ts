import { mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { replaceFile } from '../../formats/refi/replace-file.ts'
import type { RemovedSpan } from '../../ipc/documents.ts'
import { refusalOf } from '../db/errors.ts'
import { type FilePlan, numberedName, planFile } from './plan-file.ts'

/** What cleaning a file gave. Offsets: UTF-16 code units of the file's text as decoded, with LF line ends. */
export interface CleanedFile {
  readonly file: string
  readonly encoding: string
  readonly documents: readonly {
    /** Name of the text file written. */
    readonly file: string
    readonly title: string | null
    readonly removed: readonly RemovedSpan[]
  }[]
  /** Removed between the documents of a collection. */
  readonly outside: readonly RemovedSpan[]
}

/**
 * Cleans files into the folder `out`: one `.txt` for each document and a `report.json`. All files are read before
 * the first is written. Refuses what reading refuses; name-taken when two results would have one name.
 */
export async function cleanFiles(paths: readonly string[], out: string): Promise<CleanedFile[]> {
  const plans: FilePlan[] = []
  for (const path of paths) plans.push(await planFile({ path, ...asCleaned }))
  const reports = plans.map(reportOf)
  refuseSameNames(reports.flatMap(report => report.documents.map(document => document.file)))
  try {
    await mkdir(out, { recursive: true })
  } catch (error) {
    throw refusalOf(error, { path: out })
  }
  for (const [index, plan] of plans.entries()) {
    for (const [number, document] of plan.documents.entries()) {
      const name = reports[index]?.documents[number]?.file
      if (name !== undefined) await writeText(join(out, name), document.text)
    }
  }
  await writeText(join(out, 'report.json'), `${JSON.stringify(reports, null, 1)}\n`)
  return reports
}

const asCleaned = { encoding: null, clean: true, rules: {}, split: 'auto', restore: [], names: [] } as const

function reportOf({ file, documents, cleaning }: FilePlan): CleanedFile {
  const name = `${basename(file.name, extname(file.name))}.txt`
  const extracted = file.decoded.text
  return {
    file: file.name,
    encoding: file.decoded.encoding,
    documents: documents.map((document, index) => ({
      file: documents.length > 1 ? numberedName(name, index + 1) : name,
      title: document.cleaning?.title ?? document.cleaning?.label ?? null,
      removed: document.removed,
    })),
    outside: (cleaning?.outside ?? []).map(({ rule, from, to }) => ({
      rule,
      from,
      to,
      text: extracted.slice(from, to),
    })),
  }
}

function refuseSameNames(names: readonly string[]): void {
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) throw new Refusal('name-taken', `Two results are called ${name}`, { name })
    seen.add(name)
  }
}

async function writeText(path: string, text: string): Promise<void> {
  await replaceFile(path, write => write(Buffer.from(text, 'utf8')))
}
