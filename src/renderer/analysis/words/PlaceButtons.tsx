import { useTranslation } from 'react-i18next'
import { sortedWith, useWords } from './words-store.ts'

interface PlaceButtonsProps {
  readonly label: string
  /** Words beside the match: -1 the first on the left; 0 the match itself. */
  readonly places: readonly number[]
}

/** Sorts lines by words beside the match: what was pressed last decides first. */
export function PlaceButtons({ label, places }: PlaceButtonsProps) {
  const { t } = useTranslation('words')
  const sort = useWords(words => words.sort)
  return (
    <fieldset className="words__places" aria-label={label}>
      {places.length === 1 ? null : <span className="words__places-label clip">{label}</span>}
      {places.map(place => {
        const turn = sort.indexOf(place)
        const name =
          place === 0
            ? t('lines.byMatch')
            : t(place < 0 ? 'lines.byLeft' : 'lines.byRight', { number: Math.abs(place) })
        return (
          <button
            key={place}
            type="button"
            className="words__place"
            aria-pressed={turn >= 0}
            aria-label={name}
            title={name}
            onClick={() => useWords.setState({ sort: sortedWith(sort, place) })}
          >
            {place === 0 ? '•' : Math.abs(place)}
            {turn < 0 || sort.length === 1 ? null : <sup aria-hidden>{'①②③'.charAt(turn)}</sup>}
          </button>
        )
      })}
    </fieldset>
  )
}
