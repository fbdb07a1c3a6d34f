import { mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { replaceFile } from '../../formats/file/replace-file.ts'
import type { RemovedSpan } from '../../ipc/documents.ts'
import { refusalOf } from '../db/errors.ts'
import { refuseTargetAmong } from '../exporting/guard-target.ts'
import { type FilePlan, numberedName, planFile } from './plan-file.ts'

/** What cleaning a file gave. */
export interface CleanedFile {
  readonly file: string
  readonly encoding: string
  /** The text files written, with the title found, in the order of the page. */
  readonly documents: readonly { readonly file: string; readonly title: string | null }[]
  /** Every removed stretch in the order of the page. Offsets: UTF-16 code units of its text with LF line ends. */
  readonly removed: readonly RemovedSpan[]
}

export interface CleaningReport {
  readonly files: readonly CleanedFile[]
}

/**
 * Cleans files into the folder `out`: one `.txt` for each document and a `report.json`. All files are read before
 * the first is written. Refuses what reading refuses; name-taken when two results would have one name;
 * target-in-use when a result would replace a file that is read.
 */
export async function cleanFiles(paths: readonly string[], out: string): Promise<CleaningReport> {
  const plans: FilePlan[] = []
  for (const path of paths) plans.push(await planFile({ path, ...asCleaned }))
  const files = plans.map(reportOf)
  const names = files.flatMap(report => report.documents.map(document => document.file))
  refuseSameNames(names)
  for (const name of [...names, REPORT]) refuseTargetAmong(join(out, name), paths)
  try {
    await mkdir(out, { recursive: true })
  } catch (error) {
    throw refusalOf(error, { path: out })
  }
  for (const [index, plan] of plans.entries()) {
    for (const [number, document] of plan.documents.entries()) {
      const name = files[index]?.documents[number]?.file
      if (name !== undefined) await writeText(join(out, name), document.text)
    }
  }
  await writeText(join(out, REPORT), `${JSON.stringify({ files }, null, 1)}\n`)
  return { files }
}

const REPORT = 'report.json'

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
    })),
    removed: [
      ...documents.flatMap(document => document.removed),
      ...(cleaning?.outside ?? []).map(({ rule, from, to }) => ({
        rule,
        from,
        to,
        text: extracted.slice(from, to),
      })),
    ].sort((a, b) => a.from - b.from),
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
