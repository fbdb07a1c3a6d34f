import { extname } from 'node:path'
import { cleanName } from '../../core/codebook/index.ts'
import { shorten } from '../../core/text/index.ts'
import { type CleanDocument, type CleanResult, cleanText } from '../../formats/clean/index.ts'
import type { RemovedSpan } from '../../ipc/documents.ts'
import type { RuleCount, Warning } from '../../ipc/imports.ts'
import { type ReadFile, readTextFile } from './read-file.ts'

/** How a file is to be read, with every choice made. */
export interface CheckedChoice {
  readonly path: string
  readonly encoding: string | null
  readonly clean: boolean
  readonly rules: Readonly<Record<string, boolean>>
  readonly split: 'auto' | 'none'
  readonly restore: readonly number[]
  readonly names: readonly (string | null)[]
}

/** A document a file becomes. */
export interface PlannedDocument {
  readonly name: string
  readonly source: string
  readonly text: string
  readonly removed: readonly RemovedSpan[]
  readonly metadata: Readonly<Record<string, string>>
  /** What cleaning did; null when it was not asked to. */
  readonly cleaning: CleanDocument | null
}

/** What a file becomes. */
export interface FilePlan {
  readonly file: ReadFile
  readonly documents: readonly PlannedDocument[]
  readonly warnings: readonly Warning[]
  readonly cleaning: CleanResult | null
}

/** Reads, decodes and cleans a file. Refuses what `readTextFile` refuses. */
export async function planFile(choice: CheckedChoice): Promise<FilePlan> {
  const file = await readTextFile(choice.path, choice.encoding)
  const warnings = decodingWarnings(file)
  if (!choice.clean) {
    const { text } = file.decoded
    const name = nameFor(choice, 0, null, file.name)
    const document = { name, source: file.name, text, removed: [], metadata: {}, cleaning: null }
    return { file, documents: [document], warnings, cleaning: null }
  }
  const restored = new Set(choice.restore)
  const cleaning = cleanText(file.decoded.text, {
    rules: choice.rules,
    split: choice.split,
    keep: edit => !restored.has(edit.finding),
  })
  const isSplit = cleaning.documents.length > 1
  const documents = cleaning.documents.map((document, index) => ({
    name: nameFor(choice, index, document.title ?? document.label, file.name),
    source: isSplit ? numberedName(file.name, index + 1) : file.name,
    text: document.text,
    removed: document.removed,
    metadata: document.metadata,
    cleaning: document,
  }))
  return { file, documents, warnings: [...warnings, ...cleaning.warnings], cleaning }
}

/** How often each rule acted and how much it took out, in the order in which rules first acted. */
export function countByRule(removed: readonly RemovedSpan[]): RuleCount[] {
  const counts = new Map<string, { count: number; characters: number }>()
  for (const { rule, from, to } of removed) {
    const sum = counts.get(rule) ?? { count: 0, characters: 0 }
    counts.set(rule, { count: sum.count + 1, characters: sum.characters + to - from })
  }
  return [...counts].map(([rule, sum]) => ({ rule, ...sum }))
}

/** `page.txt` and 3 give `page-03.txt`. */
export function numberedName(fileName: string, number: number): string {
  const ending = extname(fileName)
  const base = fileName.slice(0, fileName.length - ending.length)
  return `${base}-${String(number).padStart(2, '0')}${ending}`
}

function nameFor(choice: CheckedChoice, index: number, title: string | null, fileName: string): string {
  const wanted = choice.names[index]?.trim() || title?.trim()
  const name = wanted ? shorten(wanted, 200) : fileName.slice(0, fileName.length - extname(fileName).length)
  return cleanName(name.trim() === '' ? fileName : name)
}

function decodingWarnings({ name, decoded }: ReadFile): Warning[] {
  if (decoded.replaced === 0) return []
  return [
    { code: 'characters-replaced', values: { name, count: decoded.replaced, encoding: decoded.encoding } },
  ]
}
