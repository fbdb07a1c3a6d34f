import { codeTree, flattenTree } from '../../core/codebook/index.ts'
import type { CodeId, DocumentId } from '../../core/id.ts'
import { ask } from '../../project/answer.ts'
import { onlyCode, onlyDocument } from '../../project/handlers/codings.ts'
import type { Session } from '../../project/session.ts'
import { type Command, textOption } from '../command.ts'
import { lines } from '../table.ts'
import { withProject } from '../with-project.ts'
import { pathsOfGroups } from './groups.ts'
import { setsByDocument } from './sets.ts'

export const docs: Command = {
  name: 'docs',
  usage: 'P',
  arity: [1, 1],
  options: {},
  run: ({ arguments: [project = ''], resources }) =>
    withProject(project, 'read', resources, async session => {
      const pathOf = await pathsOfGroups(session)
      const setsOf = await setsByDocument(session)
      const documents = (await ask(session, 'documents.list', {})).map(document => ({
        ...document,
        group: pathOf(document.groupId),
        sets: setsOf.get(document.id) ?? [],
      }))
      return {
        json: documents,
        plain: lines(
          documents.map(({ source, name, characters, codings, group, sets }) => {
            return [source, name, characters, codings, group ?? '', sets.join(', ')]
          }),
        ),
      }
    }),
}

export const text: Command = {
  name: 'text',
  usage: 'P DOC',
  arity: [2, 2],
  options: {},
  run: ({ arguments: [project = '', words = ''], resources }) =>
    withProject(project, 'read', resources, async session => {
      const document = await ask(session, 'documents.read', { id: onlyDocument(session.file.db, words) })
      return { json: document, plain: document.text }
    }),
}

export const codings: Command = {
  name: 'codings',
  usage: 'P [--document DOC] [--code PATH]',
  arity: [1, 1],
  options: { document: { type: 'string' }, code: { type: 'string' } },
  run: ({ arguments: [project = ''], options, resources }) =>
    withProject(project, 'read', resources, async session => {
      const found = await listedCodings(session, textOption(options, 'document'), textOption(options, 'code'))
      return {
        json: found,
        plain: lines(
          found.map(({ source, from, to, path, quotation }) => [source, from, to, path, quotation]),
        ),
      }
    }),
}

/** The codes in the order of the tree. */
export async function codesWithPaths(session: Session) {
  const nodes = flattenTree(codeTree(await ask(session, 'codes.list', {})))
  const summaries = new Map((await ask(session, 'codes.list', {})).map(code => [code.id, code]))
  return nodes.map(({ code, path }) => ({
    id: code.id,
    name: code.name,
    path,
    parent: code.parentId,
    color: code.color,
    definition: code.definition,
    useWhen: code.useWhen,
    notWhen: code.notWhen,
    status: code.status,
    codings: summaries.get(code.id)?.codings ?? 0,
  }))
}

/** Codings with the names of what they join; detached ones say so. `code` is a name, `path` the way to it. */
async function listedCodings(session: Session, document: string | undefined, code: string | undefined) {
  const { db } = session.file
  const documentId = document === undefined ? null : onlyDocument(db, document)
  const codeId = code === undefined ? null : onlyCode(db, code)
  const names = new Map<DocumentId, { name: string; source: string }>(
    (await ask(session, 'documents.list', {})).map(({ id, name, source }) => [id, { name, source }]),
  )
  const paths = new Map<CodeId, { name: string; path: string }>(
    (await codesWithPaths(session)).map(({ id, name, path }) => [id, { name, path }]),
  )
  const coders = new Map((await ask(session, 'project.coders', {})).map(coder => [coder.id, coder.name]))
  const documents = documentId === null ? [...names.keys()] : [documentId]
  const perDocument = await Promise.all(
    documents.map(id => ask(session, 'codings.inDocument', { documentId: id })),
  )
  return perDocument.flat().flatMap(coding => {
    if (codeId !== null && coding.codeId !== codeId) return []
    return {
      id: coding.id,
      from: coding.span.from,
      to: coding.span.to,
      quotation: coding.quotation,
      code: paths.get(coding.codeId)?.name ?? '',
      path: paths.get(coding.codeId)?.path ?? '',
      document: names.get(coding.documentId)?.name ?? '',
      source: names.get(coding.documentId)?.source ?? '',
      coder: coders.get(coding.coderId) ?? '',
      detached: coding.detached,
      createdAt: coding.createdAt,
    }
  })
}
