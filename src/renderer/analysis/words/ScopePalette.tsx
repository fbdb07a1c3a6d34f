import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NameMatcher } from '../../../core/codebook/match.ts'
import { Palette, type PaletteItem } from '../../ui/Palette.tsx'
import { scopeWith } from './scopes.ts'
import { useScopeParts } from './use-scope-names.ts'
import { type ScopeName, useWords } from './words-store.ts'

/** No more than this are shown; a longer list is typed into. */
const LONGEST = 60

/** Documents, groups, sets, codes and speakers to choose a part of the project from. */
export function ScopePalette() {
  const choosing = useWords(words => words.choosing)
  return choosing === null ? null : <Choice name={choosing} />
}

function Choice({ name: scope }: { readonly name: ScopeName }) {
  const { t } = useTranslation('words')
  const parts = useScopeParts()
  const matcher = useMemo(() => new NameMatcher(parts), [parts])
  const find = (typed: string): readonly PaletteItem[] =>
    matcher
      .find(typed)
      .slice(0, LONGEST)
      .map(({ item: { kind, id, name } }) => ({
        id: `${kind} ${id}`,
        title: name,
        detail: t(`scope.details.${kind}`),
        run: () => useWords.setState(words => ({ [scope]: scopeWith(words[scope], { kind, id }) })),
      }))
  return (
    <Palette
      label={t('scope.choose')}
      placeholder={t('scope.placeholder')}
      nothing={t('scope.none')}
      find={find}
      onClose={() => useWords.setState({ choosing: null })}
    />
  )
}
