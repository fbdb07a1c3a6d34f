import type { FileChoice, FilePreview } from '../../../ipc/imports.ts'
import { choiceOf, type KnownPreview, type PlannedFile } from './import-plan.ts'

export interface RuleSum {
  readonly rule: string
  readonly count: number
  readonly characters: number
}

type Previews = ReadonlyMap<string, KnownPreview>

/** True when the file comes in: people want it and it can be read. */
export function comesIn(file: PlannedFile, preview: FilePreview | undefined): boolean {
  return file.included && preview !== undefined && preview.refusal === null
}

/** What each rule takes out of all files that come in, in the order given. */
export function sumRules(
  files: readonly PlannedFile[],
  previews: Previews,
  order: readonly string[],
): RuleSum[] {
  const sums = new Map<string, { count: number; characters: number }>(
    order.map(rule => [rule, { count: 0, characters: 0 }]),
  )
  for (const file of files) {
    const preview = previews.get(file.path)?.preview
    if (preview === undefined || !comesIn(file, preview)) continue
    for (const { rule, count, characters } of preview.documents.flatMap(document => document.removed)) {
      const sum = sums.get(rule) ?? { count: 0, characters: 0 }
      sums.set(rule, { count: sum.count + count, characters: sum.characters + characters })
    }
  }
  return [...sums].map(([rule, sum]) => ({ rule, ...sum }))
}

/** What the host is asked to import: every file that comes in, with the names people gave. */
export function choicesToRun(
  files: readonly PlannedFile[],
  previews: Previews,
  plan: Parameters<typeof choiceOf>[1],
): FileChoice[] {
  return files
    .filter(file => comesIn(file, previews.get(file.path)?.preview))
    .map(file => ({
      ...choiceOf(file, plan),
      names: file.names.map(name => (name?.trim() === '' ? null : name)),
    }))
}

export function countDocuments(files: readonly PlannedFile[], previews: Previews): number {
  return files.reduce((sum, file) => {
    const preview = previews.get(file.path)?.preview
    return preview !== undefined && comesIn(file, preview) ? sum + preview.documents.length : sum
  }, 0)
}
