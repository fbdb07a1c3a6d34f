import { mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { replaceFile } from '../../formats/file/replace-file.ts'
import type { RemovedSpan } from '../../ipc/documents.ts'
import type { CheckedChoice, Flag } from '../../ipc/imports.ts'
import { refusalOf } from '../db/errors.ts'
import { refuseTargetAmong } from '../exporting/guard-target.ts'
import { writeReport } from '../exporting/write-report.ts'
import { type FilePlan, numberedName } from './plan.ts'
import type { Readers } from './reader/readers.ts'

/** What cleaning a file gave. */
export interface CleanedFile {
  readonly file: string
  readonly format: string
  /** Null for formats that need none. */
  readonly encoding: string | null
  /** The text files written, with the title found, in the order of the page. */
  readonly documents: readonly {
    readonly file: string
    readonly title: string | null
    readonly details: Readonly<Record<string, string>>
  }[]
  /** Every removed stretch in the order of the page. Offsets: UTF-16 code units of its text with LF line ends. */
  readonly removed: readonly RemovedSpan[]
  /** Places that look damaged, in the same offsets. */
  readonly flags: readonly Flag[]
}

export interface CleaningReport {
  readonly files: readonly CleanedFile[]
}

/**
 * Cleans files into the folder `out`: one `.txt` for each document and a `report.json`, which is also written to
 * `report` when that is given. All files are read before the first is written. Refuses what reading refuses;
 * name-taken when two results would have one name; target-in-use when a result would replace a file that is read,
 * or the report a result.
 */
export async function cleanFiles(
  choices: readonly CheckedChoice[],
  { out, report }: { readonly out: string; readonly report: string | undefined },
  readers: Readers,
): Promise<CleaningReport> {
  const watch = { signal: new AbortController().signal, progress: () => {} }
  const plans = await Promise.all(choices.map(choice => readers.read('plan', choice, watch)))
  const files = plans.map(reportOf)
  const names = files.flatMap(report => report.documents.map(document => document.file))
  refuseSameNames(names)
  const paths = choices.map(({ path }) => path)
  for (const name of [...names, REPORT]) refuseTargetAmong(join(out, name), paths)
  if (report !== undefined) refuseTargetAmong(report, [...paths, ...names.map(name => join(out, name))])
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
  for (const path of [join(out, REPORT), report ?? []].flat()) await writeReport(path, { files }, paths)
  return { files }
}

const REPORT = 'report.json'

function reportOf({ file, documents, cleaning }: FilePlan): CleanedFile {
  const name = `${basename(file.name, extname(file.name))}.txt`
  return {
    file: file.name,
    format: file.format,
    encoding: file.encoding,
    documents: documents.map((document, index) => ({
      file: documents.length > 1 ? numberedName(name, index + 1) : name,
      title: document.cleaning?.title ?? document.cleaning?.label ?? null,
      details: document.details,
    })),
    removed: [
      ...documents.flatMap(document => document.removed),
      ...(cleaning?.outside ?? []).map(({ rule, from, to }) => ({
        rule,
        from,
        to,
        text: file.text.slice(from, to),
      })),
    ].sort((a, b) => a.from - b.from),
    flags: (cleaning?.flags ?? []).map(({ rule, from, to, suggestion = null }) => ({
      rule,
      from,
      to,
      suggestion,
    })),
  }
}

function refuseSameNames(names: readonly string[]): void {
  const seen = new Set<string>()
  for (const name of names) {
    // On many disks names that differ in case or composition are one.
    const folded = name.normalize('NFC').toLowerCase()
    if (seen.has(folded)) throw new Refusal('name-taken', `Two results are called ${name}`, { name })
    seen.add(folded)
  }
}

async function writeText(path: string, text: string): Promise<void> {
  await replaceFile(path, write => write(Buffer.from(text, 'utf8')))
}
