import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { type Code, codeTree, flattenTree } from '../../core/codebook/index.ts'
import { NameMatcher } from '../../core/codebook/match.ts'
import type { CodeId } from '../../core/id.ts'
import { CodeDot } from './CodeDot.tsx'
import { Palette, type PaletteItem } from './Palette.tsx'

/** No more than this are shown; a longer list is typed into. */
const LONGEST = 60

interface CodePaletteProps {
  readonly codes: readonly Code[]
  /** They stand first while nothing is typed, the last used before the others. */
  readonly recent: readonly CodeId[]
  readonly label: string
  readonly placeholder: string
  readonly nothing: string
  readonly onTake: (id: CodeId) => void
  /** Left out where only a code that is there will do. */
  readonly create?: { readonly label: (name: string) => string; readonly onTake: (name: string) => void }
  readonly onClose: () => void
}

/** A list of codes to choose one from, by any part of its name; or the name of a new one. */
export function CodePalette({ codes, recent, create, onTake, ...palette }: CodePaletteProps) {
  const matcher = useMemo(() => new NameMatcher(flattenTree(codeTree(codes)).map(node => node.code)), [codes])
  const find = (words: string): readonly PaletteItem[] => {
    const place = (id: CodeId) => (recent.indexOf(id) + recent.length + 1) % (recent.length + 1)
    const found = matcher.find(words).map(({ item }) => item)
    const ordered = words === '' ? found.sort((a, b) => place(a.id) - place(b.id)) : found
    const items = ordered.slice(0, LONGEST).map(
      (code): PaletteItem => ({
        id: code.id,
        title: code.name,
        detail: namesAbove(code, codes),
        icon: <CodeDot color={code.color} />,
        run: () => onTake(code.id),
      }),
    )
    const name = words.trim()
    if (create === undefined || name === '' || found.some(code => code.name === name)) return items
    const run = () => create.onTake(name)
    return [...items, { id: 'create', title: create.label(name), icon: <Plus size={13} />, run }]
  }
  return <Palette {...palette} find={find} />
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
