import { type Code, checkMove, checkNameIsFree, cleanName } from '../../core/codebook/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { createCode } from '../coding/create-code.ts'
import { listCodes, readCode, updateCode } from '../store/codes.ts'
import { codingsWithIds, setExample } from '../store/codings.ts'
import { codebookHandlers, removeCodes } from './codebook-acts.ts'
import type { HandlersOf } from './handler.ts'

export const codes: HandlersOf<'codes'> = {
  ...codebookHandlers,

  list: db => listCodes(db),

  create(db, draft, context) {
    const code = createCode(db, draft, context)
    context.act.words = { code: code.name }
    return code
  },

  update(db, { id, ...changes }, { act }) {
    const before = readCode(db, id)
    const after: Code = {
      ...before,
      name: changes.name === undefined ? before.name : cleanName(changes.name),
      color: changes.color ?? before.color,
      definition: changes.definition ?? before.definition,
      useWhen: changes.useWhen ?? before.useWhen,
      notWhen: changes.notWhen ?? before.notWhen,
      status: changes.status ?? before.status,
    }
    checkNameIsFree(listCodes(db), { name: after.name, parentId: after.parentId, except: id })
    act.words = { code: before.name }
    updateCode(db, after)
    return readCode(db, id)
  },

  move(db, { id, parentId, index }, { act }) {
    const all = listCodes(db)
    const code = readCode(db, id)
    if (parentId !== null) readCode(db, parentId)
    checkMove(all, id, parentId)
    checkNameIsFree(all, { name: code.name, parentId, except: id })
    act.words = { code: code.name }
    const siblings = all.filter(other => other.parentId === parentId && other.id !== id)
    siblings.splice(index, 0, code)
    siblings.forEach((sibling, place) => {
      const position = place + 1
      if (sibling.id === id) updateCode(db, { ...code, parentId, position })
      else if (sibling.position !== position) updateCode(db, { ...sibling, position })
    })
    return readCode(db, id)
  },

  setExample(db, { codingId, example }, { act }) {
    const [coding] = codingsWithIds(db, [codingId])
    if (coding === undefined) throw new Refusal('not-found', `No coding ${codingId}`)
    act.words = { code: readCode(db, coding.codeId).name, example: example ? 1 : 0 }
    setExample(db, codingId, example)
    return { ...coding, example }
  },

  remove(db, { id }, { act }) {
    act.words = { code: readCode(db, id).name }
    return removeCodes(db, [id])
  },
}
