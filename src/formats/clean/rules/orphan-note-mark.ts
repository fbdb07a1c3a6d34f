import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

const marks = /[①-⑳⑴-⒇]/g
/** A mark that calls a note stands between a word and the mark that ends its clause. */
const call =
  /(?<=[\u3400-\u9fff”’」』》）)\]])[①-⑳⑴-⒇](?=[，。；、：！？,;:!?]|$)|(?<=[。！？][”’」』）)]?)[①-⑳⑴-⒇]/gm
/** Fewest calls without notes that are not a way of pointing at items. */
const FEWEST_CALLS = 3
/** Items of one list stand within so many lines; marks further apart were pushed there one by one. */
const FAR = 8

/** Circled numbers that are note marks whose notes are gone. Lists count from one, line by line or in a sentence. */
export const orphanNoteMark: CleaningRule = {
  id: 'orphan-note-mark',
  kinds: ['D4'],
  act: 'flag',
  class: 'flag',
  scope: 'document',
  find(page) {
    const all = [...page.text.matchAll(marks)]
    if (all.length === 0) return []
    const lineAt = new Map(page.lines.map(line => [line.from, line.index]))
    const opening = all.filter(({ index }) => lineAt.has(index))
    const lines = opening.map(({ index }) => lineAt.get(index) ?? 0)
    const codes = opening.map(({ 0: mark }) => mark.charCodeAt(0))
    const isList = isEnumeration(codes)
      ? !(page.isSplitBySentence && areFarApart(lines))
      : isEnumeration(all.map(({ 0: mark }) => mark.charCodeAt(0)))
    return [...(isList ? [] : opening), ...calls(page.text, codes)]
      .map(({ index }): Finding => ({ from: index, to: index + 1 }))
      .sort((a, b) => a.from - b.from)
  },
}

/** Whether marks are items of lists: one, two, three…, once or again and again. */
function isEnumeration(codes: readonly number[]): boolean {
  return codes.length > 1 && codes.every((code, at) => isFirst(code) || code - (codes[at - 1] ?? 0) === 1)
}

function isFirst(code: number): boolean {
  return code === 0x2460 || code === 0x2474
}

function areFarApart(lines: readonly number[]): boolean {
  return lines.every((line, at) => at === 0 || line - (lines[at - 1] ?? 0) >= FAR)
}

/**
 * Calls one, two, three… of notes, when no line opens with any of their numbers. Words before them that are always
 * the same name the numbers: 方法①, 方法②.
 */
function calls(text: string, codes: readonly number[]): RegExpExecArray[] {
  const found = [...text.matchAll(call)]
  if (found.length < FEWEST_CALLS) return []
  const own = found.map(({ 0: mark }) => mark.charCodeAt(0))
  const counted = own.every((code, at) => (at === 0 ? isFirst(code) : code - (own[at - 1] ?? 0) === 1))
  const before = new Set(found.map(({ index }) => text.slice(Math.max(0, index - 2), index)))
  const opened = new Set(codes)
  return counted && before.size === found.length && !own.some(code => opened.has(code)) ? found : []
}
