import { type MemoSubjectKind, memoSubjectKinds } from './memo.ts'

const facts = ['title', 'subject', 'tags', 'coder', 'created', 'changed'] as const

/** The labels that a file of memos needs; `say` gives the words of a key of `memos.json`. */
export function memoLabels(
  say: (key: `file.${(typeof facts)[number]}` | `subjects.${MemoSubjectKind}` | 'untitled') => string,
) {
  const words = Object.fromEntries(facts.map(fact => [fact, say(`file.${fact}`)]))
  const kinds = Object.fromEntries(memoSubjectKinds.map(kind => [kind, say(`subjects.${kind}`)]))
  return {
    ...(words as Record<(typeof facts)[number], string>),
    untitled: say('untitled'),
    kinds: kinds as Record<MemoSubjectKind, string>,
  }
}
