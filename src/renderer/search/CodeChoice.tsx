import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Code, codeTree, flattenTree } from '../../core/codebook/index.ts'
import { NameMatcher } from '../../core/codebook/match.ts'
import { useCodes } from '../state/queries.ts'
import { CodeDot } from '../ui/CodeDot.tsx'
import { Palette, type PaletteItem } from '../ui/Palette.tsx'
import { recentCodeIds, takeCode } from './coding-plan.ts'
import { useFind } from './find-store.ts'

/** No more than this are shown; a longer list is typed into. */
const LONGEST = 60

/** A list of codes to choose one from, by any part of its name; for coding also a new one. */
export function CodeChoice() {
  const { t } = useTranslation('search')
  const choosing = useFind(find => find.choosing)
  const { data: codes = [] } = useCodes()
  const matcher = useMemo(() => new NameMatcher(flattenTree(codeTree(codes)).map(node => node.code)), [codes])
  if (choosing === null) return null
  const find = (words: string): readonly PaletteItem[] => {
    const recent = recentCodeIds()
    const place = (id: (typeof codes)[number]['id']) =>
      (recent.indexOf(id) + recent.length + 1) % (recent.length + 1)
    const found = matcher.find(words).map(({ item }) => item)
    const ordered = words === '' ? found.sort((a, b) => place(a.id) - place(b.id)) : found
    const items = ordered.slice(0, LONGEST).map(
      (code): PaletteItem => ({
        id: code.id,
        title: code.name,
        detail: namesAbove(code, codes),
        icon: <CodeDot color={code.color} />,
        run: () => takeCode(choosing, { id: code.id }),
      }),
    )
    const name = words.trim()
    if (choosing !== 'plan' || name === '' || found.some(code => code.name === name)) return items
    const create = t('newCode', { name })
    return [
      ...items,
      { id: 'create', title: create, icon: <Plus size={13} />, run: () => takeCode(choosing, { name }) },
    ]
  }
  return (
    <Palette
      label={t('chooseCode')}
      placeholder={t('codePlaceholder')}
      nothing={t('noCode')}
      find={find}
      onClose={() => useFind.setState(state => (state.choosing === null ? {} : { choosing: null }))}
    />
  )
}

function namesAbove(code: Code, codes: readonly Code[]): string {
  const names: string[] = []
  for (let above = parentOf(code, codes); above !== undefined; above = parentOf(above, codes)) {
    names.unshift(above.name)
  }
  return names.join(' / ')
}

function parentOf({ parentId }: Code, codes: readonly Code[]): Code | undefined {
  return codes.find(candidate => candidate.id === parentId)
}
