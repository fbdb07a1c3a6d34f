import { realpathSync } from 'node:fs'

/** True when two paths lead to one file: through links, or in another case where the system does not mind. */
export function isSameFile(one: string, other: string): boolean {
  return one === other || real(one) === real(other)
}

function real(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    // a path that leads nowhere is only the same as itself
    return path
  }
}
