import { type MemoSubjectKind, memoSubjectKinds } from './memo.ts'

const facts = ['title', 'subject', 'tags', 'coder', 'created', 'changed'] as const
export type MemoFact = (typeof facts)[number]

/** The labels that a file of memos needs, in words of the language of who exports. */
export function memoLabels(say: {
  readonly fact: (fact: MemoFact) => string
  readonly kind: (kind: MemoSubjectKind) => string
  readonly untitled: string
}) {
  const words = Object.fromEntries(facts.map(fact => [fact, say.fact(fact)]))
  const kinds = Object.fromEntries(memoSubjectKinds.map(kind => [kind, say.kind(kind)]))
  return {
    ...(words as Record<MemoFact, string>),
    untitled: say.untitled,
    kinds: kinds as Record<MemoSubjectKind, string>,
  }
}
