import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NameMatcher } from '../../../core/codebook/match.ts'
import { Palette, type PaletteItem } from '../../ui/Palette.tsx'
import type { PartKind, ProjectPart } from './parts.ts'
import { useNamedParts } from './use-part-names.ts'

/** No more than this are shown; a longer list is typed into. */
const LONGEST = 60

interface PartPaletteProps {
  readonly kinds: readonly PartKind[]
  readonly onChoose: (part: ProjectPart) => void
  readonly onClose: () => void
}

/** Documents, groups, cases… to choose a part of the project from. */
export function PartPalette({ kinds, onChoose, onClose }: PartPaletteProps) {
  const { t } = useTranslation('words')
  const all = useNamedParts()
  const matcher = useMemo(() => new NameMatcher(all.filter(({ kind }) => kinds.includes(kind))), [all, kinds])
  const find = (typed: string): readonly PaletteItem[] =>
    matcher
      .find(typed)
      .slice(0, LONGEST)
      .map(({ item: { kind, id, name } }) => ({
        id: `${kind} ${id}`,
        title: name,
        detail: t(`scope.details.${kind}`),
        run: () => onChoose({ kind, id }),
      }))
  return (
    <Palette
      label={t('scope.choose')}
      placeholder={t('scope.placeholder')}
      nothing={t('scope.none')}
      find={find}
      onClose={onClose}
    />
  )
}
