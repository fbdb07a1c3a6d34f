import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type DoctorReport, examineRefi } from '../../formats/refi/index.ts'
import { namedRefusal } from '../importing/read-file.ts'
import { refuseTargetAmong } from './guard-target.ts'

/** What is wrong with a file of another program, and where the mended one is. */
export interface ExaminedFile extends DoctorReport {
  readonly file: string
  /** Null when none was asked for. */
  readonly repaired: string | null
}

/**
 * Examines a file of the exchange standard; no project is opened. `repairTo` is where a mended one goes, `resources` the
 * folder of the schemas. Refuses: target-in-use (it would replace the file itself), file-missing, what reading and
 * writing refuse.
 */
export async function examineRefiFile(
  path: string,
  { repairTo, resources }: { readonly repairTo: string | null; readonly resources: string },
): Promise<ExaminedFile> {
  if (repairTo !== null) refuseTargetAmong(repairTo, [path])
  const schema = (name: string) => readFile(join(resources, 'refi', name), 'utf8')
  const schemas = { project: await schema('Project.xsd'), codebook: await schema('Codebook.xsd') }
  try {
    const report = await examineRefi(path, { schemas, now: new Date().toISOString(), repairTo })
    return { file: basename(path), ...report, repaired: repairTo }
  } catch (error) {
    throw namedRefusal(error, path)
  }
}
