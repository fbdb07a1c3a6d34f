import type { CodeId } from '../../core/id.ts'
import type { Memo } from '../../core/memo/index.ts'
import type { Work } from '../file/work.ts'
import { type RefiCode, refiCodes } from './codes.ts'
import { toDateTime } from './date-time.ts'
import { toGuid } from './guid.ts'
import type { RefiLoss } from './losses.ts'
import { byTime, memoName, placeMemos } from './memo-places.ts'
import { legalName, UniqueNames } from './names.ts'
import { internalPath, type PackageFile, plainTextFile } from './package-file.ts'
import { type ProjectContext, writeDescription } from './project-context.ts'
import type { RefiProject } from './project-model.ts'
import { writeSets } from './sets.ts'
import { type WrittenSources, writeSources } from './write-sources.ts'
import { XmlWriter } from './xml.ts'

const NAMESPACE = 'urn:QDA-XML:project:1.0'

export interface WrittenProject {
  /** The contents of `project.qde`. */
  readonly xml: Buffer
  /** The text files it names, in the same order. */
  readonly files: readonly PackageFile[]
  readonly losses: readonly RefiLoss[]
  /** Identifiers of codings and memos whose quotation is not what the text has at their span. */
  readonly misplaced: readonly string[]
  readonly sources: WrittenSources
}

/** Writes a project in the order that the schema demands; positions are code points. Refuses: cancelled. */
export async function writeProjectXml(project: RefiProject, work: Work): Promise<WrittenProject> {
  const writer = new XmlWriter()
  const losses: RefiLoss[] = []
  const codes = refiCodes(project.codes, loss => losses.push(loss))
  const codeNames = namesOf(codes)
  const context: ProjectContext = {
    project,
    writer,
    places: placeMemos(project, loss => losses.push(loss)),
    codeName: id => codeNames.get(id) ?? '',
    losses,
    files: [],
    misplaced: [],
  }
  openProject(context)
  writeUsers(context)
  writeCodeBook(context, codes)
  const sources = await writeSources(context, work)
  writeNotes(context, [...context.places.notes, ...sources.homeless])
  writeSets(writer, project.sets, 'targetGUID', loss => losses.push(loss))
  writer.close()
  const { files, misplaced } = context
  return { xml: writer.finish(), files, losses, misplaced, sources }
}

function openProject({ project, writer, losses }: ProjectContext): void {
  const name = legalName(project.name, 'Project')
  if (name !== project.name) losses.push({ kind: 'project', name: project.name, reason: 'renamed' })
  const creator = project.coders[0]
  writer.open('Project', {
    xmlns: NAMESPACE,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${NAMESPACE} http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd`,
    name,
    origin: project.origin,
    creatingUserGUID: creator === undefined ? null : toGuid(creator.id),
    creationDateTime: toDateTime(project.createdAt, project.modifiedAt),
    modifiedDateTime: toDateTime(project.modifiedAt, project.createdAt),
  })
}

function writeUsers({ project, writer, losses }: ProjectContext): void {
  const names = new UniqueNames()
  writer.container('Users')
  for (const coder of project.coders) {
    const name = names.take(legalName(coder.name, 'Coder'))
    if (name !== coder.name) losses.push({ kind: 'coder', name: coder.name, reason: 'renamed' })
    writer.open('User', { guid: toGuid(coder.id), name })
    writer.close()
  }
  writer.close()
}

function writeCodeBook(context: ProjectContext, codes: readonly RefiCode[]): void {
  const { writer } = context
  const writeCode = (code: RefiCode): void => {
    writer.open('Code', { guid: code.guid, name: code.name, isCodable: true, color: code.color })
    writeDescription(
      context,
      { kind: 'code', name: code.name },
      [code.definition],
      context.places.onCode.get(code.id),
    )
    for (const child of code.children) writeCode(child)
    writer.close()
  }
  writer.container('CodeBook')
  writer.container('Codes')
  for (const code of codes) writeCode(code)
  writer.close()
  writer.close()
}

/** Memos without a place in a document or on a code, each with a text file of its own. */
function writeNotes(context: ProjectContext, memos: readonly Memo[]): void {
  const { project, writer, losses, files } = context
  const names = new UniqueNames()
  writer.container('Notes')
  for (const memo of memos.toSorted(byTime)) {
    const guid = toGuid(memo.id)
    const text = memo.text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n')
    const file = plainTextFile(guid, [...text].length, () => text)
    files.push(file)
    const wanted = memoName(memo)
    const name = names.take(legalName(wanted, 'Memo'))
    if (wanted !== '' && name !== wanted) losses.push({ kind: 'memo', name: wanted, reason: 'renamed' })
    writer.open('Note', {
      guid,
      name,
      plainTextPath: internalPath(file),
      creatingUser: toGuid(memo.coderId),
      creationDateTime: toDateTime(memo.createdAt, project.modifiedAt),
      modifiedDateTime: toDateTime(memo.changedAt, memo.createdAt, project.modifiedAt),
    })
    writeDescription(context, { kind: 'memo', name }, [memo.quotation ?? ''])
    writer.close()
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
