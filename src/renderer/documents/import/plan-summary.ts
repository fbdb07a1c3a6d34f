import type { FileChoice, FilePreview, ProposedDocument, RuleInfo } from '../../../ipc/imports.ts'
import {
  choiceOf,
  type ImportPlan,
  type KnownPreview,
  type PlannedDocument,
  type PlannedFile,
} from './import-plan.ts'
import { joinedSpeakers } from './speakers.ts'

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

/** How many places look damaged, by the rules that only mark. */
export function countFlagged(
  files: readonly PlannedFile[],
  previews: Previews,
  known: readonly RuleInfo[],
): { readonly rule: string; readonly count: number }[] {
  return known.flatMap(({ rule, class: kind }) => {
    if (kind !== 'flag') return []
    const count = files.reduce((sum, file) => {
      const preview = previews.get(file.path)?.preview
      if (preview === undefined || !comesIn(file, preview)) return sum
      return sum + Number(preview.warnings.find(({ code }) => code === rule)?.values.count ?? 0)
    }, 0)
    return count === 0 ? [] : [{ rule, count }]
  })
}

/** What the host is asked to import: every file that comes in, with what people chose for its documents. */
export function choicesToRun(
  files: readonly PlannedFile[],
  previews: Previews,
  plan: ImportPlan,
): FileChoice[] {
  return files
    .filter(file => comesIn(file, previews.get(file.path)?.preview))
    .map(file => ({
      ...choiceOf(file, plan),
      keepOriginal: plan.keepOriginals,
      comments: plan.comments,
      group: plan.keepFolders ? [...file.folders] : [],
      documents: file.documents.map((document, at) => ({
        ...document,
        name: document.name?.trim() || null,
        speakers:
          document.speakers == null
            ? null
            : joinedSpeakers(
                previews.get(file.path)?.preview.documents[at]?.speakers ?? [],
                document.speakers,
              ),
      })),
    }))
}

/** How many groups the folders of the files that come in become. */
export function countGroups(files: readonly PlannedFile[], previews: Previews): number {
  const groups = new Set<string>()
  for (const file of files) {
    if (!comesIn(file, previews.get(file.path)?.preview)) continue
    for (let depth = 1; depth <= file.folders.length; depth++)
      groups.add(JSON.stringify(file.folders.slice(0, depth)))
  }
  return groups.size
}

/** What is done with a document that may be there already, when nobody says otherwise. */
export function duplicateAct(document: ProposedDocument, chosen: PlannedDocument | undefined) {
  if (document.duplicate === null) return null
  return chosen?.duplicate ?? (document.duplicate.likeness === 1 ? 'skip' : 'keep')
}

/** True when a document comes in, by itself or in the place of another. */
export function isWanted(document: ProposedDocument, chosen: PlannedDocument | undefined): boolean {
  return chosen?.include !== false && duplicateAct(document, chosen) !== 'skip'
}

/** How many documents and cases come in, and from how many files. */
export function countComing(
  files: readonly PlannedFile[],
  previews: Previews,
): { readonly files: number; readonly documents: number; readonly cases: number; readonly lists: number } {
  const sum = { files: 0, documents: 0, cases: 0, lists: 0 }
  for (const file of files) {
    const preview = previews.get(file.path)?.preview
    if (preview === undefined || !comesIn(file, preview)) continue
    const documents = preview.documents.filter((document, at) =>
      isWanted(document, file.documents[at]),
    ).length
    const cases = preview.table?.as === 'cases' ? preview.table.rows : 0
    sum.documents += documents
    sum.cases += cases
    if (preview.entries !== null) sum.lists += 1
    if (documents + cases > 0) sum.files += 1
  }
  return sum
}
