import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listedForm } from '../../core/words/index.ts'
import type { StopList } from '../../ipc/constants.ts'
import type { OwnStopWord } from '../../ipc/word-counts.ts'

/** The words of a list: parted by blanks, with remarks in lines that begin with `#`. */
export function readStopList(resources: string, list: StopList): string[] {
  const lines = readFileSync(join(resources, 'stop-words', `${list}.txt`), 'utf8').split('\n')
  return lines
    .filter(line => !line.startsWith('#'))
    .flatMap(line => line.split(/\s+/).filter(word => word !== ''))
}

/** All words to leave out, as they are compared. The project's own words have the last say. */
export function stopWords(
  resources: string,
  lists: readonly StopList[],
  own: readonly OwnStopWord[],
): ReadonlySet<string> {
  const words = new Set(lists.flatMap(list => readStopList(resources, list)).map(listedForm))
  for (const { word, counts } of own) {
    if (counts) words.delete(listedForm(word))
    else words.add(listedForm(word))
  }
  return words
}
