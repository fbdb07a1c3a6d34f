import { endsSentence } from '../characters.ts'
import { isApparatusLabel, isReference } from '../rules/sections.ts'

/** Lines looked at above the running text and at the end. */
const MOST_HEAD = 14
const MOST_TAIL = 6
/** A line of running text is longer than this, in UTF-16 code units. */
const RUNNING = 60
/** How much of a text can hold those lines. */
const REACH = 6000

/** An abstract stands above the text, however long it is. */
const abstract = /^[【[]?(?:内容|內容|论文|論文)?(?:摘\s?要|提\s?要)/

/** The lines of a text that may say what it is: those above the running text, and the last ones. */
export interface TextEnds {
  /** Without blank lines; the first is where the text opens. */
  readonly head: readonly string[]
  readonly tail: readonly string[]
}

export function textEnds(text: string): TextEnds {
  const opening = linesOf(text.slice(0, REACH))
  const body = opening.findIndex((line, at) => at > 0 && isRunning(line))
  const head = opening.slice(0, body < 0 ? MOST_HEAD : Math.min(body, MOST_HEAD))
  const ending = linesOf(text.slice(-REACH))
  const apparatus = ending.findIndex(isApparatusLabel)
  const own = apparatus < 0 ? ending : ending.filter((line, at) => at < apparatus || !isReference(line))
  return { head, tail: own.slice(-MOST_TAIL).filter(line => line.length <= 400) }
}

function isRunning(line: string): boolean {
  return line.length > RUNNING && endsSentence(line) && !abstract.test(line)
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}
