import type { CodeId } from '../../core/id.ts'
import type { Memo } from '../../core/memo/index.ts'
import type { Work } from '../file/work.ts'
import { type RefiCode, refiCodes } from './codes.ts'
import { toDateTime } from './date-time.ts'
import { derivedId, toGuid } from './guid.ts'
import { byTime, memoName, placeMemos } from './memo-places.ts'
import { legalName, UniqueNames } from './names.ts'
import { internalPath, type PackageFile, plainTextFile } from './package-file.ts'
import { type RefiProfile, refiProfiles } from './profiles.ts'
import { type ProjectContext, writeDescription, writeNoteRefs } from './project-context.ts'
import type { RefiGroup, RefiProject, RefiSet } from './project-model.ts'
import { writeSets } from './sets.ts'
import { variablesOf, writeVariables } from './variables.ts'
import { caseSpans, Turns, writeCases } from './write-cases.ts'
import { keptRegions } from './write-kept.ts'
import { type WrittenSources, writeSources } from './write-sources.ts'
import { XmlWriter } from './xml.ts'

const NAMESPACE = 'urn:QDA-XML:project:1.0'

export interface WrittenProject {
  /** The contents of `project.qde`. */
  readonly xml: Buffer
  /** The files it names, in the same order. */
  readonly files: readonly PackageFile[]
  /** Identifiers of codings and memos whose quotation is not what the text has at their span. */
  readonly misplaced: readonly string[]
  readonly sources: WrittenSources
}

/** Writes a project in the order that the schema demands. Refuses: cancelled. */
export async function writeProjectXml(
  project: RefiProject,
  work: Work,
  profile: RefiProfile = refiProfiles.standard,
): Promise<WrittenProject> {
  const writer = new XmlWriter()
  const codes = refiCodes(project.codes)
  const codeNames = namesOf(codes)
  const context: ProjectContext = {
    project,
    profile,
    writer,
    variables: variablesOf(project.attributes),
    places: placeMemos(project),
    codeName: id => codeNames.get(id) ?? '',
    files: [],
    regions: keptRegions(project.kept),
    taken: new Set(project.codings.map(({ id }) => toGuid(id))),
    misplaced: [],
  }
  openProject(context)
  writeUsers(context)
  writeCodeBook(context, codes)
  writeVariables(writer, context.variables)
  const turns = new Turns(project)
  // Cases stand before the sources, and name selections in them that are known only when these are written.
  const part = new XmlWriter('part')
  const sources = await writeSources({ ...context, writer: part }, caseSpans(project, turns), work)
  writeCases(context, { turns, selections: sources.named })
  writer.insert(part)
  writeNotes(context, sources.homeless)
  writeLinks(context)
  writeSets(writer, [...project.sets, ...project.groups.map(asSet)], 'targetGUID')
  writeNoteRefs(context, context.places.onProject)
  writer.close()
  const { files, misplaced } = context
  return { xml: writer.finish(), files, misplaced, sources }
}

/** A group of documents as a set; its name says which groups it lies in. */
function asSet({ id, path, members }: RefiGroup): RefiSet {
  return { id, name: path.join(' / '), of: 'documents', members }
}

function openProject({ project, writer, profile }: ProjectContext): void {
  const creator = project.coders[0]
  writer.open('Project', {
    xmlns: NAMESPACE,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${NAMESPACE} http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd`,
    name: legalName(project.name, 'Project'),
    origin: profile.origin === '' ? project.origin : `${project.origin} (${profile.origin})`,
    creatingUserGUID: creator === undefined ? null : toGuid(creator.id),
    creationDateTime: toDateTime(project.createdAt, project.modifiedAt),
    modifiedDateTime: toDateTime(project.modifiedAt, project.createdAt),
  })
}

function writeUsers({ project, writer }: ProjectContext): void {
  const names = new UniqueNames()
  writer.container('Users')
  for (const { id, name } of project.coders) {
    writer.open('User', { guid: toGuid(id), name: names.take(legalName(name, 'Coder')) })
    writer.close()
  }
  writer.close()
}

function writeCodeBook(context: ProjectContext, codes: readonly RefiCode[]): void {
  const { writer, places } = context
  const writeCode = (code: RefiCode): void => {
    const memos = places.onCode.get(code.id)
    writer.open('Code', { guid: code.guid, name: code.name, isCodable: true, color: code.color })
    writeDescription(context, [code.definition], memos)
    writeNoteRefs(context, memos)
    for (const child of code.children) writeCode(child)
    writer.close()
  }
  writer.container('CodeBook')
  writer.container('Codes')
  for (const code of codes) writeCode(code)
  writer.close()
  writer.close()
}

/** Memos that are in no description, each with a text file of its own. */
function writeNotes(context: ProjectContext, homeless: readonly Memo[]): void {
  const { project, writer, files, profile, places } = context
  const lost = new Set([...places.notes, ...homeless])
  const isAlone = (memo: Memo) => profile.memos === 'notes' || lost.has(memo)
  const memos = profile.memos === 'descriptions' ? [...lost] : project.memos
  const names = new UniqueNames()
  writer.container('Notes')
  for (const memo of memos.toSorted(byTime)) {
    const guid = toGuid(memo.id)
    const text = memo.text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n')
    const file = plainTextFile(guid, [...text].length, () => text)
    files.push(file)
    writer.open('Note', {
      guid,
      name: names.take(legalName(memoName(memo), 'Memo')),
      plainTextPath: internalPath(file),
      creatingUser: toGuid(memo.coderId),
      creationDateTime: toDateTime(memo.createdAt, project.modifiedAt),
      modifiedDateTime: toDateTime(memo.changedAt, memo.createdAt, project.modifiedAt),
    })
    // What refers to the note has the words already.
    if (isAlone(memo)) writer.leaf('Description', {}, aboutOf(context, memo))
    writer.close()
  }
  writer.close()
}

/** What a memo was about that stands apart from it, for whoever reads it. */
function aboutOf({ project, codeName }: ProjectContext, { subject, quotation }: Memo): string {
  if (quotation !== null) return quotation
  if (subject.kind === 'code') return codeName(subject.codeId)
  if (subject.kind === 'document')
    return project.documents.find(({ id }) => id === subject.documentId)?.name ?? ''
  return subject.kind === 'case' ? (project.cases.find(({ id }) => id === subject.caseId)?.name ?? '') : ''
}

/** Cases refer to no notes: a link leads from the note to its case. */
function writeLinks({ writer, profile, places }: ProjectContext): void {
  if (profile.memos !== 'references') return
  writer.container('Links')
  for (const [caseId, memos] of places.onCase) {
    for (const { id } of memos) {
      const guid = toGuid(derivedId(id, 'link'))
      writer.open('Link', { guid, direction: 'OneWay', originGUID: toGuid(id), targetGUID: toGuid(caseId) })
      writer.close()
    }
  }
  writer.close()
}

function namesOf(codes: readonly RefiCode[]): ReadonlyMap<CodeId, string> {
  const names = new Map<CodeId, string>()
  const waiting = [...codes]
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    names.set(code.id, code.name)
    waiting.push(...code.children)
  }
  return names
}
