import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../state/connection.ts'
import { textHolds } from '../../state/match.ts'
import { attempt } from '../../state/notices.ts'
import { useIsReadOnly } from '../../state/queries.ts'
import { keys } from '../../state/query-client.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FilterBox } from '../../ui/FilterBox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { changeHow, useWords } from './words-store.ts'

/** The words that counts leave out: the project's own, then the lists that come with Postil. */
export function StopWordsDialog() {
  const { t } = useTranslation('words')
  const [typed, setTyped] = useState('')
  const readOnly = useIsReadOnly()
  const { data } = useQuery({
    queryKey: [...keys.wordCounts, 'stop-words'],
    queryFn: () => client.wordCounts.stopWords({}),
  })
  const own = data?.own ?? []
  const word = typed.trim()
  const leaveOut = () => {
    if (word === '' || readOnly) return
    attempt(() => client.wordCounts.leaveOut({ words: [word] }))
    setTyped('')
  }
  const counting = new Set(own.filter(each => each.counts).map(each => each.word))
  return (
    <Dialog title={t('stop.title')} size="wide" onClose={() => useWords.setState({ showsStopWords: false })}>
      <div className="words__stop-field">
        <FilterBox
          label={t('stop.field')}
          value={typed}
          onChange={setTyped}
          onKeyDown={event => {
            if (event.key === 'Enter') leaveOut()
          }}
        />
        <Button small isDisabled={word === '' || readOnly} onPress={leaveOut}>
          {t('stop.add')}
        </Button>
      </div>
      <h3 className="words__stop-head">{t('stop.own')}</h3>
      {own.length === 0 ? <p className="words__nothing">{t('stop.ownNone')}</p> : null}
      <ul className="words__stop-list">
        {own
          .filter(each => textHolds(each.word, typed))
          .map(each => (
            <li key={each.word} className="words__stop-own">
              <bdi>{each.word}</bdi>
              {each.counts ? <span className="words__spellings">{t('stop.counts')}</span> : null}
              {readOnly ? null : (
                <IconButton
                  label={t('stop.forget', { word: each.word })}
                  onPress={() => attempt(() => client.wordCounts.forget({ words: [each.word] }))}
                >
                  <X size={13} aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
      </ul>
      {(data?.lists ?? []).map(list => (
        <BuiltInList key={list.id} {...list} typed={typed} counting={counting} readOnly={readOnly} />
      ))}
    </Dialog>
  )
}

interface BuiltInListProps {
  readonly id: 'zh' | 'en'
  readonly words: readonly string[]
  readonly typed: string
  /** Words of it that count all the same. */
  readonly counting: ReadonlySet<string>
  readonly readOnly: boolean
}

/** A list that comes with Postil, to be used or not; a press on a word makes it count, or not. */
function BuiltInList({ id, words, typed, counting, readOnly }: BuiltInListProps) {
  const { t } = useTranslation('words')
  const used = useWords(state => state.how.stopLists)
  const isUsed = used.includes(id)
  const toggle = (word: string) =>
    attempt(() =>
      counting.has(word)
        ? client.wordCounts.forget({ words: [word] })
        : client.wordCounts.countAnyway({ words: [word] }),
    )
  return (
    <>
      <h3 className="words__stop-head">
        <Checkbox
          isSelected={isUsed}
          onChange={on => changeHow({ stopLists: on ? [...used, id] : used.filter(other => other !== id) })}
        >
          {t(`stop.lists.${id}`)}
        </Checkbox>
        <span className="words__nothing">{t('stop.size', { count: words.length })}</span>
      </h3>
      <ul className="words__stop-list">
        {words
          .filter(word => textHolds(word, typed))
          .map(word => (
            <li key={word}>
              <button
                type="button"
                className="words__stop-word"
                aria-pressed={isUsed && !counting.has(word)}
                disabled={readOnly || !isUsed}
                title={t(counting.has(word) ? 'stop.leaveOutAgain' : 'stop.countAnyway', { word })}
                onClick={() => toggle(word)}
              >
                {word}
              </button>
            </li>
          ))}
      </ul>
    </>
  )
}
