import { resolve } from 'node:path'
import { z } from 'zod'

/** What a start of the program asks for; a second start hands it to the first. */
export const launchRequest = z.object({
  /** Absolute paths of projects to open. */
  paths: z.array(z.string()),
  sample: z.boolean(),
})
export type LaunchRequest = z.output<typeof launchRequest>

export const PROJECT_ENDING = '.postil'

/** Reads the arguments after the program's own name. `appFolder` may be among them; it is never a project. */
export function readArguments(args: readonly string[], folder: string, appFolder: string): LaunchRequest {
  const paths = args
    .filter(arg => !arg.startsWith('-') && isProjectPath(arg))
    .map(arg => resolve(folder, arg))
    .filter(path => path !== appFolder)
  return { paths: [...new Set(paths)], sample: args.includes('--sample') }
}

export function isProjectPath(path: string): boolean {
  return path.toLowerCase().endsWith(PROJECT_ENDING)
}
