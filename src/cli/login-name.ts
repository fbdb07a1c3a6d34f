import { userInfo } from 'node:os'

/** The name of who works here. Not every account has a name: a process may run under a bare number. */
export function loginName(): string {
  try {
    return userInfo().username
  } catch {
    return process.env.USER ?? 'coder'
  }
}
