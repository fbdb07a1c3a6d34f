import { Refusal } from '../../core/refusal.ts'
import { shorten } from '../../core/text/index.ts'
import { summaryGrid } from '../matrix/summary-grid.ts'
import { readCase } from '../store/cases.ts'
import { readCode } from '../store/codes.ts'
import { keyOf } from '../store/keys.ts'
import { deleteSummary, findSummary, listSummaries, putSummary } from '../store/summaries.ts'
import type { HandlersOf } from './handler.ts'

export const summaries: HandlersOf<'summaries'> = {
  list: db => listSummaries(db),
  grid: summaryGrid,

  write(db, { codeId, caseId, text: wanted, over, typed }, { act, coderKey, newId, now }) {
    const { key: caseKey, name } = readCase(db, caseId)
    const cell = { codeKey: keyOf(db, 'code', codeId), caseKey }
    act.words = { code: readCode(db, codeId).name, case: shorten(name) }
    const text = wanted.replace(/\r\n?/g, '\n')
    const before = findSummary(db, codeId, caseId)?.text ?? ''
    if (over !== undefined && over.trim() !== before.trim()) {
      throw new Refusal('revision-changed', `Other words in the cell ${codeId} ${caseId}`)
    }
    if (text.trim() === '') deleteSummary(db, cell)
    else if (before !== text) {
      const rowKey = putSummary(db, { ...cell, id: newId(), text, coderKey }, now)
      if (typed) act.goesOn = { operations: ['summaries.write'], table: 'summary', rowKey }
    }
    return findSummary(db, codeId, caseId) ?? null
  },
}
