import { Refusal } from '../../core/refusal.ts'
import { replaceFile } from '../file/replace-file.ts'
import { checkXml } from './check.ts'
import { codebookLosses } from './compare/compare-project.ts'
import { readBack } from './compare/read-back.ts'
import type { RefiLoss } from './losses.ts'
import type { RefiCodebook } from './project-model.ts'
import type { SaveOptions } from './save-project.ts'
import { refuseProblems, validateXml } from './validate.ts'
import { writeCodebookXml } from './write-codebook.ts'

/**
 * Writes a codebook as `.qdc`, checked against the schema before it takes the place of an older file.
 * Refuses: codebook-empty (the standard knows no codebook without codes), export-invalid, cancelled, disk-full,
 * folder-read-only, write-failed.
 */
export async function writeRefiCodebook(
  codebook: RefiCodebook,
  path: string,
  options: Omit<SaveOptions, 'progress'>,
): Promise<{ readonly codes: number; readonly losses: readonly RefiLoss[] }> {
  if (codebook.codes.length === 0) throw new Refusal('codebook-empty', 'A codebook without codes')
  return replaceFile(
    path,
    async write => {
      const xml = writeCodebookXml(codebook)
      const problems = await validateXml(xml, options.schema)
      refuseProblems([...problems, ...(await checkXml(xml, new Map(), options.signal))])
      const losses = codebookLosses(codebook, await readBack({ xml, files: [] }, { signal: options.signal }))
      await write(xml)
      return { codes: codebook.codes.length, losses }
    },
    options,
  )
}
