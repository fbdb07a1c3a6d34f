import { type Hole, holes, type QueryFault } from '../../../core/query/syntax/index.ts'
import { shorten } from '../../../core/text/index.ts'
import { t } from '../../state/i18n.ts'

/** More than so many things that could stand there are no help. */
const MOST_TOLD = 12

/** What is wrong with a query in words, in the interface language. */
export function faultWords({ problem, found, expected }: QueryFault): string {
  switch (problem) {
    case 'unknown':
      return t(`retrieval:faults.unknown.${nameable(expected)}`, { name: found })
    case 'ambiguous':
      return t('retrieval:faults.ambiguous', { name: found })
    case 'too-deep':
      return t('retrieval:faults.tooDeep')
    case 'unexpected': {
      const could = expected.slice(0, MOST_TOLD).map(expectedWords).join(t('retrieval:faults.between'))
      if (found === '') return t('retrieval:faults.end', { could })
      return t('retrieval:faults.unexpected', { found: shorten(found), could })
    }
  }
}

/** Whether the query only goes on where it ends: nothing of it is wrong so far. */
export function isUnfinished({ problem, length, found }: QueryFault): boolean {
  return problem === 'unexpected' && length === 0 && found === ''
}

/** What has names of its own in a project. */
const named = [
  'code',
  'saved query',
  'coder',
  'speaker',
  'attribute',
  'code set',
  'group',
  'set',
  'document',
] as const satisfies readonly Hole[]

function nameable(expected: readonly string[]): (typeof named)[number] | 'thing' {
  return named.find(hole => hole === expected[0]) ?? 'thing'
}

function expectedWords(expected: string): string {
  const hole = holes.find(known => known === expected)
  return hole === undefined ? expected : t(`queries:holes.${hole}`)
}
