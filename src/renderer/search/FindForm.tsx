import { Bookmark, MapPin, SlidersHorizontal, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { exactnesses, type SearchMode, searchModes, type WantedWords } from '../../core/search/query.ts'
import { Button } from '../ui/Button.tsx'
import { FilterBox } from '../ui/FilterBox.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { MenuButton } from '../ui/Menu.tsx'
import { Select } from '../ui/Select.tsx'
import { changeQuery, closeFind, useFind } from './find-store.ts'
import { SavedSearches } from './SavedSearches.tsx'
import { useScopeMenu } from './use-scope-menu.ts'

/** The field, how its words are meant, and where to look. */
export function FindForm() {
  const { t } = useTranslation('search')
  const query = useFind(find => find.query)
  const turn = useFind(find => find.turn)
  const field = useRef<HTMLInputElement>(null)
  const scope = useScopeMenu()
  // A list to choose from has the focus for itself; the field gets it when the list is gone.
  const listed = useFind(find => find.scoping !== null)
  useEffect(() => {
    if (listed) return
    if (turn > 0) field.current?.focus()
    field.current?.select()
  }, [turn, listed])
  return (
    <div className="find__form">
      <FilterBox
        ref={field}
        label={t('field')}
        value={query.words}
        onChange={words => changeQuery({ words })}
        onKeyDown={press}
      />
      <Select<SearchMode>
        small
        label={t('mode')}
        value={query.mode}
        options={searchModes.map(mode => ({
          value: mode,
          label: t(`modes.${mode}.name`),
          detail: t(`modes.${mode}.detail`),
        }))}
        onChange={mode => changeQuery({ mode })}
      />
      {query.mode === 'near' ? <NearChoice near={query.near} /> : null}
      <OptionsMenu />
      <MenuButton label={t('where')} groups={scope} placement="bottom end">
        <Button small kind="quiet" icon={<MapPin size={14} aria-hidden />}>
          {t('where')}
        </Button>
      </MenuButton>
      <SavedSearches>
        <Button small kind="quiet" icon={<Bookmark size={14} aria-hidden />}>
          {t('saved.title')}
        </Button>
      </SavedSearches>
      <IconButton label={t('close')} onPress={closeFind}>
        <X size={15} aria-hidden />
      </IconButton>
    </div>
  )
}

/** The arrow down goes to the list, Escape in the empty field closes the pane. */
function press(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape') closeFind()
  else if (event.key === 'ArrowDown' || event.key === 'Enter') {
    const list = event.currentTarget.closest('.find')?.querySelector<HTMLElement>('[role=listbox]')
    list?.focus()
  } else return
  event.preventDefault()
}

const distances = ['sentence', 'paragraph', '5', '20', '50', '200'] as const

function NearChoice({ near }: Pick<WantedWords, 'near'>) {
  const { t } = useTranslation('search')
  return (
    <Select
      small
      label={t('near.label')}
      value={distances.find(distance => distance === String(near)) ?? 'sentence'}
      options={distances.map(distance => ({
        value: distance,
        label:
          distance === 'sentence' || distance === 'paragraph'
            ? t(`near.${distance}`)
            : t('near.characters', { number: distance }),
      }))}
      onChange={distance =>
        changeQuery({
          near: distance === 'sentence' || distance === 'paragraph' ? distance : Number(distance),
        })
      }
    />
  )
}

function OptionsMenu() {
  const { t } = useTranslation('search')
  const { mode, exact, wholeWords } = useFind(find => find.query)
  const kinds = mode === 'regex' ? (['script', 'case'] as const) : exactnesses
  const entries = kinds.map(kind => ({
    id: kind,
    label: t(`exact.${kind}`),
    checked: exact.includes(kind),
    run: () =>
      changeQuery({ exact: exact.includes(kind) ? exact.filter(other => other !== kind) : [...exact, kind] }),
  }))
  const whole = {
    id: 'whole',
    label: t('wholeWords'),
    checked: wholeWords,
    run: () => changeQuery({ wholeWords: !wholeWords }),
  }
  const count = exact.length + (wholeWords ? 1 : 0)
  return (
    <MenuButton
      label={t('options')}
      groups={[{ id: 'exact', entries }, ...(mode === 'regex' ? [] : [{ id: 'words', entries: [whole] }])]}
    >
      <Button small kind="quiet" icon={<SlidersHorizontal size={14} aria-hidden />}>
        {count === 0 ? t('options') : t('optionsOn', { number: count })}
      </Button>
    </MenuButton>
  )
}
