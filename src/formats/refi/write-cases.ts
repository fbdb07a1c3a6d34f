import type { DocumentId } from '../../core/id.ts'
import type { TextSpan } from '../../core/text/index.ts'
import { documentCaseGuid, selectionGuid, toGuid } from './guid.ts'
import { legalName, UniqueNames } from './names.ts'
import { type ProjectContext, writeDescription } from './project-context.ts'
import type { RefiMember, RefiProject } from './project-model.ts'
import { writeValues } from './variables.ts'

/** Passages that cases name, in each document: they get selections of their own. */
export type CaseSpans = ReadonlyMap<DocumentId, readonly TextSpan[]>

/** Who says what where, asked for once for each document. */
export class Turns {
  readonly #known = new Map<DocumentId, ReturnType<RefiProject['turns']>>()

  constructor(private readonly project: RefiProject) {}

  of(speaker: string, documentId: DocumentId | null): { documentId: DocumentId; span: TextSpan }[] {
    const documents = this.project.documents.filter(
      ({ id, isStructured }) => isStructured && (documentId === null || documentId === id),
    )
    return documents.flatMap(({ id }) => {
      const turns = this.#known.get(id) ?? this.project.turns(id)
      this.#known.set(id, turns)
      return turns
        .filter(turn => turn.speaker === speaker)
        .map(({ from, to }) => ({ documentId: id, span: { from, to } }))
    })
  }
}

export function caseSpans(project: RefiProject, turns: Turns): CaseSpans {
  const spans = new Map<DocumentId, TextSpan[]>()
  const members = project.cases.flatMap(each => each.members)
  const speakers = project.speakers.map(
    ({ name }) => ({ kind: 'speaker', speaker: name, documentId: null }) as const,
  )
  for (const member of [...members, ...speakers]) {
    for (const { documentId, span } of passagesOf(member, turns)) {
      const known = spans.get(documentId)
      if (known === undefined) spans.set(documentId, [span])
      else known.push(span)
    }
  }
  return spans
}

function passagesOf(member: RefiMember, turns: Turns): { documentId: DocumentId; span: TextSpan }[] {
  if (member.kind === 'speaker') return turns.of(member.speaker, member.documentId)
  return member.kind === 'passage' && !member.detached ? [member] : []
}

/**
 * Writes the cases, then whoever speaks and is known of, then, for programs that look there for them, a case for each
 * document that has values. `selections`: guids of those that are in the file.
 */
export function writeCases(
  context: ProjectContext,
  { turns, selections }: { readonly turns: Turns; readonly selections: ReadonlySet<string> },
): void {
  const { project, writer, variables, profile } = context
  const names = new UniqueNames()
  const documents = new Set<string>(project.documents.map(({ id }) => id))
  const writeMembers = (members: readonly RefiMember[]) => {
    const sources = members.flatMap(member => (member.kind === 'document' ? [member.documentId] : []))
    for (const id of new Set(sources)) {
      if (documents.has(id)) writer.leaf('SourceRef', { targetGUID: toGuid(id) })
    }
    const passages = members.flatMap(member => passagesOf(member, turns))
    for (const guid of new Set(passages.map(({ documentId, span }) => selectionGuid(documentId, span)))) {
      if (selections.has(guid)) writer.leaf('SelectionRef', { targetGUID: guid })
    }
  }
  writer.container('Cases')
  for (const { id, name, members } of project.cases) {
    writer.open('Case', { guid: toGuid(id), name: names.take(legalName(name, 'Case')) })
    writeDescription(context, [], context.places.onCase.get(id))
    writeValues(writer, variables, id)
    writeMembers(members)
    writer.close()
  }
  for (const { id, name } of project.speakers) {
    writer.open('Case', { guid: toGuid(id), name: names.take(legalName(name, 'Speaker')) })
    writeValues(writer, variables, id)
    writeMembers([{ kind: 'speaker', speaker: name, documentId: null }])
    writer.close()
  }
  for (const { id, name } of profile.valuesAsCases ? project.documents : []) {
    if (!project.attributes.some(({ values }) => values.has(id))) continue
    writer.open('Case', { guid: documentCaseGuid(id), name: names.take(legalName(name, 'Document')) })
    writeValues(writer, variables, id)
    writer.leaf('SourceRef', { targetGUID: toGuid(id) })
    writer.close()
  }
  writer.close()
}
