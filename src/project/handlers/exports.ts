import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { writeCodebookSheet } from '../../formats/codebook/index.ts'
import { replaceFile } from '../../formats/file/replace-file.ts'
import { writeMemoFolder, writeMemosDocx, writeMemosMarkdown } from '../../formats/memos/index.ts'
import { writePassages } from '../../formats/passages/index.ts'
import { isPng, pngWithWords } from '../../formats/png/index.ts'
import { writeReadingRoom } from '../../formats/reading-room/index.ts'
import { entriesOf, refiLosses, writeRefiCodebook, writeRefiProject } from '../../formats/refi/index.ts'
import { aboutText } from '../../formats/sheets/index.ts'
import type { ExportReport, Loss } from '../../ipc/exports.ts'
import { attributeTable, writeAttributeTable } from '../exporting/attribute-table.ts'
import { codebookSheet } from '../exporting/codebook-sheet.ts'
import { refuseProjectAsTarget, refuseTargetAmong } from '../exporting/guard-target.ts'
import { writeLedger } from '../exporting/ledger-file.ts'
import { memoFile } from '../exporting/memo-file.ts'
import { passageFile } from '../exporting/passage-file.ts'
import { provenanceLines, provenanceOf } from '../exporting/provenance.ts'
import { readingRoom } from '../exporting/reading-room.ts'
import { leftOutOfRefi, leftOutOfRefiCodebook } from '../exporting/refi-left-out.ts'
import { refiProject } from '../exporting/refi-project.ts'
import { writeSharedCopy } from '../exporting/shared-copy.ts'
import { writeSummaries } from '../exporting/summary-file.ts'
import { summaryGrid } from '../matrix/summary-grid.ts'
import { drawPicture } from '../pictures/draw-picture.ts'
import { readContent } from '../store/contents.ts'
import { readDocumentKeys } from '../store/documents.ts'
import { attributes } from './attributes.ts'
import type { HandlersOf, QueryContext } from './handler.ts'
import { readerExports } from './reader-exports.ts'
import { recipeExports } from './recipe-exports.ts'
import { tableExports, tableWriter } from './table-exports.ts'
import { wordExports } from './word-exports.ts'

export const exports: HandlersOf<'exports'> = {
  async project(db, { path, profile, ledger, ledgerWords }, context) {
    refuseProjectAsTarget(path, context.session.file.path)
    if (ledger !== undefined) {
      refuseProjectAsTarget(ledger, context.session.file.path)
      refuseTargetAmong(ledger, [path])
    }
    // Asked for now, of the same moment as the project.
    const leftOut = leftOutOfRefi(db)
    const written = await writeRefiProject(refiProject(db, context.session), path, {
      profile,
      ...(await refiOptions(context)),
    })
    const losses = [...written.losses, ...leftOut]
    if (ledger !== undefined) await writeLedger(ledger, losses, ledgerWords)
    const { bytes } = await report(path, [])
    return { path, bytes, losses: entriesOf(losses) }
  },

  async projectLedger(db, { profile }, context) {
    const leftOut = leftOutOfRefi(db)
    const project = refiProject(db, context.session)
    const losses = await refiLosses(project, { profile, ...(await refiOptions(context)) })
    return entriesOf([...losses, ...leftOut])
  },

  async sharedCopy(_db, { path, entries }, context) {
    refuseProjectAsTarget(path, context.session.file.path)
    return { path, bytes: await writeSharedCopy(context, path, entries), losses: [] }
  },

  async readingRoom(db, input, context) {
    const { path } = input
    refuseProjectAsTarget(path, context.session.file.path)
    const bytes = await writeReadingRoom(readingRoom(db, input, context), path, {
      signal: context.signal,
      progress: (done, total) => context.progress({ done, total }),
    })
    return { path, bytes, losses: [] }
  },

  async codebook(db, { path }, context) {
    refuseProjectAsTarget(path, context.session.file.path)
    const leftOut = leftOutOfRefiCodebook(db)
    const { losses } = await writeRefiCodebook(refiProject(db, context.session), path, {
      schema: await readSchema(context, 'Codebook.xsd'),
      signal: context.signal,
    })
    return report(path, entriesOf([...losses, ...leftOut]))
  },

  async codebookTable(db, { path, format, language }, { session }) {
    refuseProjectAsTarget(path, session.file.path)
    await writeCodebookSheet(codebookSheet(db), path, format, language)
    return report(path, [])
  },

  async original(db, { id, path }, { session }) {
    refuseProjectAsTarget(path, session.file.path)
    const { originalKey, linked, name } = readDocumentKeys(db, id)
    if (linked !== null) throw new Refusal('not-found', 'The file is only linked', { name })
    const bytes = readContent(db, originalKey)
    await replaceFile(path, write => write(bytes))
    return report(path, [])
  },

  async memos(db, { path, format, labels, ...choice }, { session }) {
    refuseProjectAsTarget(path, session.file.path)
    const file = memoFile(db, choice, labels)
    if (format === 'folder') return { path, bytes: await writeMemoFolder(file, path), losses: [] }
    if (format === 'docx') await writeMemosDocx(file, path, session.surroundings.origin)
    else await writeMemosMarkdown(file, path)
    return report(path, [])
  },

  async passages(db, { path, format, ...wanted }, context) {
    refuseProjectAsTarget(path, context.session.file.path)
    const file = await passageFile(db, wanted, context)
    await writePassages(file, path, format, context.session.surroundings.origin)
    return report(path, [])
  },

  async summaries(db, { path, format, labels, ...choice }, context) {
    refuseProjectAsTarget(path, context.session.file.path)
    const grid = await summaryGrid(db, choice, context)
    await writeSummaries(grid, { path, format, labels }, context.session.surroundings.origin)
    return report(path, [])
  },

  async attributes(db, { subject, path, format, fieldNames, words }, context) {
    const table = await attributes.table(db, { subject }, context)
    await writeAttributeTable(context.session, attributeTable(table, { ...words, fieldNames }), path, format)
    return report(path, [])
  },

  async picture(db, { path, picture, look }, context) {
    refuseProjectAsTarget(path, context.session.file.path)
    const { svg } = await drawPicture(db, { picture, look }, context)
    await replaceFile(path, write => write(Buffer.from(`${svg}\n`, 'utf8')))
    return report(path, [])
  },

  async pixels(db, { path, png }, context) {
    refuseProjectAsTarget(path, context.session.file.path)
    if (!isPng(png)) throw new Refusal('malformed-input', 'The bytes are no PNG')
    const provenance = aboutText(provenanceLines(provenanceOf(db, context)))
    await replaceFile(path, write => write(pngWithWords(png, provenance)))
    return report(path, [])
  },

  ...readerExports(report),
  ...recipeExports(report),
  ...tableExports(report),
  ...wordExports(tableWriter(report)),
}

/** How REFI-QDA projects are written. */
async function refiOptions(context: QueryContext) {
  return {
    schema: await readSchema(context, 'Project.xsd'),
    signal: context.signal,
    progress: (done: number, total: number) => context.progress({ done, total }),
  }
}

async function readSchema({ session }: QueryContext, name: string): Promise<string> {
  return readFile(join(session.surroundings.resources, 'refi', name), 'utf8')
}

async function report(path: string, losses: readonly Loss[]): Promise<ExportReport> {
  return { path, bytes: (await stat(path)).size, losses }
}
