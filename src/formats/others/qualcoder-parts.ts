import type { ForeignSource } from '../refi/index.ts'
import { type Cell, type Row, wordsOf } from './foreign-tables.ts'

/** Gives identifiers to what has none but a row's number: the same for the same thing of the same project. */
export class Numbers {
  constructor(private readonly project: string) {}

  /** A thing by its row and what else tells it from one that got its number in a copy of the project. */
  of(kind: string, number: Cell | undefined, more: Cell | undefined = ''): string {
    return `${this.project} ${kind} ${wordsOf(number)} ${wordsOf(more)}`
  }
}

/** Coders have names alone. */
export function userOf(owner: Cell | undefined): string {
  const name = wordsOf(owner)
  return name === '' ? '' : `qualcoder coder ${name}`
}

/** A path tells what a file is: a folder of the project, or one outside of it that is linked. */
export function kindOf({ mediapath, fulltext }: Row): ForeignSource['kind'] {
  const path = wordsOf(mediapath)
  if (/^[/\\]?images[:/\\]/.test(path)) return 'picture'
  if (/^[/\\]?audio[:/\\]/.test(path)) return 'audio'
  if (/^[/\\]?video[:/\\]/.test(path)) return 'video'
  return /\.pdf$/i.test(path) && fulltext !== null ? 'pdf' : 'text'
}
