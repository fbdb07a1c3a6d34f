import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { beginning, ending } from '../../core/text/index.ts'
import type { DoubtfulAnchor } from '../../ipc/texts.ts'
import { useCodes } from '../state/queries.ts'
import { CodeDot } from '../ui/CodeDot.tsx'
import { Select } from '../ui/Select.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'

/** By anchor: the index of the place taken; -1 leaves it without words. */
export type Choices = ReadonlyMap<string, number>

interface DoubtfulPlacesProps {
  readonly doubtful: readonly DoubtfulAnchor[]
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** What is doubtful, and where the one at hand goes: chosen below the list, or by the space bar one after the other. */
export function DoubtfulPlaces({ doubtful, choices, onChoose }: DoubtfulPlacesProps) {
  const { t } = useTranslation('editing')
  const [reached, setReached] = useState<string | null>(null)
  const active = doubtful.find(anchor => nameOf(anchor) === reached) ?? doubtful[0]
  const choose = (anchor: DoubtfulAnchor, index: number) =>
    onChoose(new Map(choices).set(nameOf(anchor), index))
  const placeWords = ({ places }: DoubtfulAnchor, index: number) => {
    const place = places[index]
    if (place === undefined) return t('replace.leave')
    return t('replace.place', { number: index + 1, percent: Math.round(place.score * 100) })
  }
  return (
    <>
      <VirtualList
        label={t('replace.review')}
        items={doubtful}
        keyOf={nameOf}
        rowHeight={110}
        measured
        activeKey={active === undefined ? null : nameOf(active)}
        onActiveChange={setReached}
        selectedKeys={new Set(active === undefined ? [] : [nameOf(active)])}
        onOpen={anchor => setReached(nameOf(anchor))}
        onKey={(event, anchor) => {
          if (anchor === undefined || anchor.places.length === 0 || event.key !== ' ') return
          event.preventDefault()
          const next = chosenIn(choices, anchor) + 1
          choose(anchor, next >= anchor.places.length ? -1 : next)
        }}
      >
        {anchor => {
          const chosen = chosenIn(choices, anchor)
          return <DoubtfulRow anchor={anchor} chosen={chosen} words={placeWords(anchor, chosen)} />
        }}
      </VirtualList>
      {active === undefined ? null : (
        <div className="doubtful__choice">
          <Select
            small
            showLabel
            label={t('replace.where')}
            value={String(chosenIn(choices, active))}
            options={[
              ...active.places.map(({ quotation }, index) => ({
                value: String(index),
                label: placeWords(active, index),
                detail: beginning(quotation, 40),
              })),
              { value: '-1', label: t('replace.leave') },
            ]}
            onChange={value => choose(active, Number(value))}
          />
        </div>
      )}
    </>
  )
}

function nameOf({ kind, id }: DoubtfulAnchor): string {
  return `${kind} ${id}`
}

/** The place taken for it: the likeliest where nothing was chosen. */
export function chosenIn(choices: Choices, anchor: DoubtfulAnchor): number {
  return choices.get(nameOf(anchor)) ?? (anchor.places.length > 0 ? 0 : -1)
}

interface DoubtfulRowProps {
  readonly anchor: DoubtfulAnchor
  readonly chosen: number
  /** What was chosen. */
  readonly words: string
}

/** Old words above the new ones. */
function DoubtfulRow({ anchor, chosen, words }: DoubtfulRowProps) {
  const { t } = useTranslation('editing')
  const { data: codes = [] } = useCodes()
  const code = codes.find(({ id }) => id === anchor.codeId)
  const place = anchor.places[chosen]
  return (
    <div className="doubtful">
      <p className="lost__line">
        {code === undefined ? null : <CodeDot color={code.color} />}
        <span className="lost__code clip">
          {code?.name ?? (anchor.title || t(`detached.kinds.${anchor.kind}`))}
        </span>
        <span className="doubtful__chosen">{words}</span>
      </p>
      <p className="doubtful__words">
        <span className="lost__around">{ending(anchor.prefix, 16)}</span>
        <del>{anchor.quotation}</del>
        <span className="lost__around">{beginning(anchor.suffix, 16)}</span>
      </p>
      <p className="doubtful__words">
        {place === undefined ? (
          <em className="lost__around">{t('replace.nowhere')}</em>
        ) : (
          <>
            <span className="lost__around">{ending(place.prefix, 16)}</span>
            <ins>{place.quotation}</ins>
            <span className="lost__around">{beginning(place.suffix, 16)}</span>
          </>
        )}
      </p>
    </div>
  )
}
