import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { pictureWords } from '../../../core/pictures/index.ts'
import { languages } from '../../../ipc/constants.ts'
import type { InputOf } from '../../../ipc/contract.ts'
import type { PictureInput } from '../../../ipc/pictures.ts'
import { client } from '../../state/connection.ts'
import { i18n } from '../../state/i18n.ts'
import { keys } from '../../state/query-client.ts'
import { fieldWords } from '../../state/rule-words.ts'

export type Look = InputOf<'pictures.draw'>['look']

/** Drawn anew when an act touches what it shows; the last one stays while the next is on its way. */
export function usePicture(picture: PictureInput | null, look: Look) {
  return useQuery({
    queryKey: [...keys.matrix, 'picture', picture, look],
    queryFn: ({ signal }) => {
      if (picture === null) throw new Error('Asked for no picture')
      return client.pictures.draw({ picture, look }, { signal })
    },
    enabled: picture !== null,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: 60_000,
  })
}

/** The picture in the colours and the language of the window. */
export function usePictureLook(width: number, height: number, most: number | null = null): Look {
  const theme = useSyncExternalStore(watchTheme, themeNow)
  const { i18n: current } = useTranslation('pictures')
  const { language } = current
  return useMemo(
    () => ({
      theme,
      width: Math.max(360, width),
      height: Math.max(240, height),
      most,
      language: languages.find(known => known === language) ?? 'en',
      words: wordsIn(language),
      fieldNames: fieldWords(),
    }),
    [theme, width, height, most, language],
  )
}

/** As they stand in the file, with `{{name}}` where values go. */
function wordsIn(language: string): Look['words'] {
  const words = pictureWords.map(word => {
    const own: unknown = i18n.getResource(language, 'pictures', `drawn.${word}`)
    const words = String(own ?? i18n.getResource('en', 'pictures', `drawn.${word}`))
    // How a value goes into quotation marks is what the window adds, and means nothing to who draws.
    return [word, words.replaceAll(/\{\{(\w+), ?[^}]+\}\}/g, '{{$1}}')]
  })
  return Object.fromEntries(words) as Look['words']
}

function watchTheme(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

function themeNow(): 'light' | 'dark' {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'
}
