import { replaceFile } from '../../formats/file/replace-file.ts'
import { refuseTargetAmong } from './guard-target.ts'

/** Writes what a command found as JSON. Refuses: target-in-use when it would replace one of `inputs`, disk-full… */
export async function writeReport(path: string, report: unknown, inputs: readonly string[]): Promise<void> {
  refuseTargetAmong(path, inputs)
  await replaceFile(path, write => write(Buffer.from(`${JSON.stringify(report, null, 1)}\n`, 'utf8')))
}
