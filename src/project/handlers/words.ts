import { cleanName } from '../../core/codebook/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { deleteWord, insertWord, listWords } from '../store/dictionary-words.ts'
import type { HandlersOf } from './handler.ts'

export const words: HandlersOf<'words'> = {
  list: db => listWords(db),

  add(db, { words: wanted }, { act, newId, now }) {
    const names = wanted.map(cleanName)
    const added = names.filter(word => insertWord(db, { id: newId(), word }, now))
    act.words = { word: added[0] ?? '', count: added.length }
    return { added: added.length }
  },

  remove(db, { words: wanted }, { act }) {
    for (const word of wanted) {
      if (!deleteWord(db, word)) throw new Refusal('not-found', `No word ${word}`, { name: word })
    }
    act.words = { word: wanted[0] ?? '', count: wanted.length }
    return { removed: wanted.length }
  },
}
