import type { ShellEvent, ShellInput, ShellName, ShellResult } from '../../ipc/shell.ts'
import { RefusedError } from './client.ts'

type Ask<Name extends ShellName> =
  Record<never, never> extends ShellInput<Name>
    ? (input?: ShellInput<Name>) => Promise<ShellResult<Name>>
    : (input: ShellInput<Name>) => Promise<ShellResult<Name>>

/** What can be asked of the main process: dialogs, recent files, preferences. */
type ShellClient = { readonly [Name in ShellName]: Ask<Name> }

export const shell = new Proxy(
  {},
  {
    get:
      (_, name) =>
      async (input: unknown = {}) => {
        const answer = await window.postil.call(name as ShellName, input as never)
        if (answer.ok) return answer.value
        throw new RefusedError(answer.refusal)
      },
  },
) as ShellClient

/** Returns a function that ends the subscription. */
export function onShellEvent(listener: (event: ShellEvent) => void): () => void {
  return window.postil.subscribe(listener)
}

export function pathsOfFiles(files: Iterable<File>): string[] {
  return [...files].map(file => window.postil.pathOfFile(file)).filter(path => path !== '')
}

/** True where the Command key takes the part of Ctrl. */
export function isMac(): boolean {
  return window.postil.platform === 'darwin'
}
