import type { Code } from '../../../core/codebook/index.ts'
import type { DocumentId } from '../../../core/id.ts'
import { withoutMarks } from '../exported-text.ts'
import type { RefiLoss } from '../losses.ts'
import { extensionOf } from '../names.ts'
import type { RefiCodebook, RefiProject } from '../project-model.ts'
import type { Incoming, IncomingCode, KeptPart } from '../read/incoming.ts'
import { legalText } from '../xml.ts'
import { lossesOfCases } from './compare-cases.ts'
import { lossesOfCodings } from './compare-codings.ts'
import { lossesOfMemos } from './compare-memos.ts'
import { lossesOfGroups, lossesOfSets } from './compare-sets.ts'
import { lossesOfValues } from './compare-values.ts'
import { asTold, byId, type Comparison } from './comparison.ts'

/** All that does not come back from a file as it went, each thing by itself. */
export function lossesOf(project: RefiProject, incoming: Incoming): RefiLoss[] {
  const names = new Map(project.documents.map(({ id, name }) => [id, name]))
  const marks = new Map<DocumentId, number>()
  const comparison: Comparison = {
    project,
    incoming,
    documentName: id => names.get(id) ?? '',
    trimmed: id => marks.get(id) ?? 0,
  }
  return [
    ...lossesOfNames(comparison),
    ...lossesOfCodes(project.codes, incoming),
    ...lossesOfDocuments(comparison, marks),
    ...lossesOfCodings(comparison),
    ...lossesOfMemos(comparison),
    ...lossesOfValues(comparison),
    ...lossesOfCases(comparison),
    ...lossesOfSets(project.sets, incoming),
    ...lossesOfGroups(project.groups, incoming),
    ...lossesOfKept(comparison),
  ]
}

/** The same of a codebook. */
export function codebookLosses(codebook: RefiCodebook, incoming: Incoming): RefiLoss[] {
  const sets = codebook.sets.filter(set => set.of === 'codes')
  return [...lossesOfCodes(codebook.codes, incoming), ...lossesOfSets(sets, incoming)]
}

function lossesOfNames({ project, incoming }: Comparison): RefiLoss[] {
  const losses: RefiLoss[] = []
  if (incoming.name !== project.name) losses.push({ kind: 'project', name: project.name, reason: 'renamed' })
  const coders = byId(incoming.coders)
  for (const { id, name } of project.coders) {
    const found = coders.get(id)
    if (found?.name === name) continue
    losses.push({ kind: 'coder', name, reason: found === undefined ? 'left-out' : 'renamed' })
  }
  return losses
}

function lossesOfCodes(of: readonly Code[], incoming: Incoming): RefiLoss[] {
  const codes = byId<IncomingCode>(incoming.codes)
  return of.flatMap(code => [...differences(code, codes.get(code.id)), ...ruleLosses(code)])
}

function differences(code: Code, found: IncomingCode | undefined): RefiLoss[] {
  const of = { kind: 'code', name: code.name } as const
  if (found === undefined) return [{ ...of, reason: 'left-out' }]
  const losses: RefiLoss[] = []
  if (found.name !== code.name) losses.push({ ...of, reason: 'renamed' })
  if (found.parentId !== code.parentId || found.color !== code.color)
    losses.push({ ...of, reason: 'changed' })
  // Memos on the code may stand behind its definition.
  if (!found.definition.startsWith(asTold(code.definition))) losses.push({ ...of, reason: 'changed' })
  else if (legalText(code.definition) !== code.definition)
    losses.push({ ...of, reason: 'characters-dropped' })
  return losses
}

function ruleLosses({ name, useWhen, notWhen, status }: Code): RefiLoss[] {
  const losses: RefiLoss[] = []
  if (useWhen.trim() + notWhen.trim() !== '') losses.push({ kind: 'rules', name, reason: 'left-out' })
  if (status !== 'provisional') losses.push({ kind: 'settled', name, reason: 'left-out' })
  return losses
}

/** `marks` gets how many byte-order marks each text has lost. */
function lossesOfDocuments({ project, incoming }: Comparison, marks: Map<DocumentId, number>): RefiLoss[] {
  const documents = byId(incoming.documents)
  const written = new Set(
    incoming.kept.flatMap(({ kind, detail }) => (kind === 'file' ? [sourceOf(detail)] : [])),
  )
  return project.documents.flatMap(({ id, name, isStructured, original }) => {
    const losses: RefiLoss[] = []
    const lose = (kind: RefiLoss['kind'], reason: RefiLoss['reason']) => losses.push({ kind, name, reason })
    const found = documents.get(id)
    if (found === undefined) {
      lose('document', 'left-out')
      return losses
    }
    if (![name, `${name}.txt`, name + extensionOf(found.name)].includes(found.name))
      lose('document', 'renamed')
    const text = project.text(id)
    const trimmed = text.length - withoutMarks(text).length
    marks.set(id, trimmed)
    if (found.text !== withoutMarks(text)) lose('document', 'changed')
    else if (trimmed > 0) lose('document', 'byte-order-mark')
    if (isStructured) lose('structure', 'left-out')
    if (original !== null && !written.has(id)) lose('original', 'left-out')
    return losses
  })
}

/** The source that a kept file is of. */
function sourceOf(detail: unknown): string {
  const { source, guid } = detail as { readonly source?: string; readonly guid?: string }
  return source ?? guid ?? ''
}

/** The file of a document is told of the document. */
function lossesOfKept({ project, incoming }: Comparison): RefiLoss[] {
  const found = byId<KeptPart>(incoming.kept)
  const documents = new Set<string>(project.documents.map(({ id }) => id))
  const losses: RefiLoss[] = []
  for (const { id, kind, name, detail } of project.kept) {
    const part = found.get(id)
    if (kind === 'file' && part !== undefined && documents.has(id)) continue
    if (part === undefined) losses.push({ kind: 'kept', name, reason: 'left-out' })
    else if (codingsOf(part.detail) !== codingsOf(detail))
      losses.push({ kind: 'kept', name, reason: 'changed' })
  }
  return losses
}

function codingsOf(detail: unknown): number {
  return (detail as { readonly codings?: readonly unknown[] }).codings?.length ?? 0
}
