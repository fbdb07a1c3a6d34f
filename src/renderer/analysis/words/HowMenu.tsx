import { SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { exactnesses } from '../../../core/search/query.ts'
import { stopLists } from '../../../ipc/constants.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton, type MenuEntry } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import type { HowWordsCount } from './words-store.ts'

const lengths = ['1', '2', '3', '4', '5'] as const
const minimumLengths = [1, 2, 3, 4]
const minimums = [1, 2, 3, 5, 10, 20]

interface HowMenuProps {
  /** False where lines are looked for: only what makes words differ matters. */
  readonly counts: boolean
  readonly how: HowWordsCount
  readonly onChange: (changes: Partial<HowWordsCount>) => void
}

/** How words count: rows of them, both scripts or one, what is left out. */
export function HowMenu({ counts: isCount, how, onChange }: HowMenuProps) {
  const { t } = useTranslation('words')
  const entries = useHowEntries(how, onChange)
  return (
    <>
      {isCount ? (
        <Select
          small
          label={t('how.length')}
          value={lengths.find(length => length === String(how.length)) ?? '1'}
          options={lengths.map(value => ({ value, label: t(`how.lengths.${value}`) }))}
          onChange={value => onChange({ length: Number(value), minimum: Number(value) > 1 ? 2 : 1 })}
        />
      ) : null}
      <MenuButton
        label={t('how.label')}
        groups={isCount ? entries : entries.filter(group => group.id === 'exact')}
      >
        <Button small kind="quiet" icon={<SlidersHorizontal size={14} aria-hidden />}>
          {t('how.label')}
        </Button>
      </MenuButton>
    </>
  )
}

function useHowEntries(how: HowWordsCount, onChange: HowMenuProps['onChange']) {
  const { t } = useTranslation(['words', 'search'])
  const toggled = <Item,>(items: readonly Item[], item: Item) =>
    items.includes(item) ? items.filter(other => other !== item) : [...items, item]
  const choice = (name: 'minimumLength' | 'minimum', values: readonly number[]): MenuEntry => ({
    id: name,
    label: t(`how.${name}`, { value: how[name] }),
    entries: values.map(value => ({
      id: `${name} ${value}`,
      label: t(`how.${name}s`, { count: value }),
      checked: how[name] === value,
      run: () => onChange({ [name]: value }),
    })),
  })
  return [
    {
      id: 'exact',
      entries: exactnesses.map(kind => ({
        id: kind,
        label: t(`search:exact.${kind}`),
        checked: how.exact.includes(kind),
        run: () => onChange({ exact: toggled(how.exact, kind) }),
      })),
    },
    {
      id: 'lists',
      title: t('how.lists'),
      entries: stopLists.map(list => ({
        id: `list ${list}`,
        label: t(`stop.lists.${list}`),
        checked: how.stopLists.includes(list),
        run: () => onChange({ stopLists: toggled(how.stopLists, list) }),
      })),
    },
    {
      id: 'more',
      entries: [
        {
          id: 'characters',
          label: t('how.characters'),
          checked: how.unit === 'characters',
          run: () => onChange({ unit: how.unit === 'characters' ? 'words' : 'characters' }),
        },
        {
          id: 'numbers',
          label: t('how.numbers'),
          checked: !how.numbers,
          run: () => onChange({ numbers: !how.numbers }),
        },
        {
          id: 'labels',
          label: t('how.labels'),
          checked: how.labels,
          run: () => onChange({ labels: !how.labels }),
        },
        choice('minimumLength', minimumLengths),
        choice('minimum', minimums),
      ],
    },
  ] satisfies { id: string; title?: string; entries: MenuEntry[] }[]
}
