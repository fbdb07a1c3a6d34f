import { ArrowDownUp, Ellipsis, Plus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { codeOrders } from '../../../core/codebook/index.ts'
import { codeWarnings } from '../../../core/codebook/warnings.ts'
import { runCommand } from '../../state/commands.ts'
import { useIsReadOnly } from '../../state/queries.ts'
import { useUi } from '../../state/ui-store.ts'
import { Button } from '../../ui/Button.tsx'
import { FilterBox } from '../../ui/FilterBox.tsx'
import { count } from '../../ui/format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { MenuButton, type MenuEntry, type MenuGroup } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import { useCodeSets } from '../codebook-queries.ts'
import { setPanel } from '../panel-store.ts'
import { deskCommandTitles } from './desk-commands.ts'
import { type Shown, setDesk, useCodebookDesk } from './desk-store.ts'
import { useCodeOrder } from './order-store.ts'
import type { DeskCodes } from './use-shown-codes.ts'

interface DeskToolsProps {
  readonly shown: DeskCodes
  readonly focusTree: () => void
}

export function DeskTools({ shown, focusTree }: DeskToolsProps) {
  const { t, i18n } = useTranslation('codebook')
  const readOnly = useIsReadOnly()
  const filter = useCodebookDesk(desk => desk.filter)
  const focused = useUi(ui => ui.focusedCodeId)
  const parent = shown.codes.find(code => code.id === focused)
  const number = (value: number) => count(value, i18n.language)
  const answers = shown.rows.filter(row => row.answers).length
  return (
    <header className="desk-tools">
      <h2 className="visually-hidden">{t('title')}</h2>
      <div className="desk-tools__filter">
        <FilterBox
          label={t('filter')}
          value={filter}
          onChange={words => setDesk({ filter: words })}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            focusTree()
          }}
        />
      </div>
      <ShownSelect shown={shown} />
      <OrderSelect />
      <span className="desk-tools__count" role="status">
        {shown.isFiltered
          ? t('desk.some', { shown: number(answers), all: number(shown.codes.length) })
          : t('desk.codes', { count: shown.codes.length, number: number(shown.codes.length) })}
      </span>
      <span className="desk-tools__space" />
      <Button
        small
        icon={<Plus size={14} aria-hidden />}
        isDisabled={readOnly}
        onPress={() => setPanel({ creatingUnder: parent?.id ?? null })}
      >
        {t('new.label')}
      </Button>
      <MoreMenu />
    </header>
  )
}

function ShownSelect({ shown }: { readonly shown: DeskCodes }) {
  const { t } = useTranslation('codebook')
  const { data: sets = [] } = useCodeSets()
  const value = useCodebookDesk(desk => desk.shown)
  const sizes = {
    unused: shown.warnings.unused.size,
    similar: shown.warnings.similar.size,
    undefined: shown.warnings.undefined.size,
  }
  const options: { value: Shown; label: string }[] = [
    { value: 'all', label: t('desk.shown.all') },
    ...codeWarnings.map(warning => ({
      value: warning,
      label: t(`desk.shown.${warning}`, { number: sizes[warning] }),
    })),
    ...sets.map(set => ({
      value: set.id,
      label: t('desk.shown.set', { name: set.name, number: set.codeIds.length }),
    })),
  ]
  const known = options.some(option => option.value === value) ? value : 'all'
  return (
    <Select
      small
      label={t('desk.shown.label')}
      options={options}
      value={known}
      onChange={wanted => setDesk({ shown: wanted })}
    />
  )
}

function OrderSelect() {
  const { t } = useTranslation('codebook')
  const order = useCodeOrder(chosen => chosen.order)
  return (
    <span className="desk-tools__order">
      <ArrowDownUp size={14} aria-hidden />
      <Select
        small
        label={t('desk.order.label')}
        options={codeOrders.map(value => ({ value, label: t(`desk.order.${value}`) }))}
        value={order}
        onChange={wanted => useCodeOrder.setState({ order: wanted })}
      />
    </span>
  )
}

/** The desk's acts, as the palette has them. */
const menus = [
  ['many', ['change', 'move', 'merge', 'split', 'set']],
  ['file', ['exportXlsx', 'exportCsv', 'exportMarkdown', 'import', 'print']],
] as const

function MoreMenu() {
  const { t } = useTranslation('codebook')
  const readOnly = useIsReadOnly()
  const { selected, shown } = useCodebookDesk()
  const { data: sets = [] } = useCodeSets()
  const set = sets.find(each => each.id === shown)
  const disabled = (act: string) => {
    if (act.startsWith('export') || act === 'print') return false
    if (readOnly) return true
    return act !== 'import' && (act === 'merge' ? selected.size < 2 : selected.size === 0)
  }
  const groups: MenuGroup[] = menus.map(([id, acts]) => ({
    id,
    entries: acts.map(
      (act): MenuEntry => ({
        id: act,
        label: deskCommandTitles[act](),
        disabled: disabled(act),
        run: () => runCommand(`codebook.${act}`),
      }),
    ),
  }))
  if (set !== undefined) {
    groups.push({
      id: 'set',
      title: set.name,
      entries: [
        {
          id: 'rename-set',
          label: t('sets.rename'),
          disabled: readOnly,
          run: () => setDesk({ asking: { kind: 'rename-set', id: set.id } }),
        },
        {
          id: 'remove-set',
          label: t('sets.remove'),
          danger: true,
          disabled: readOnly,
          run: () => setDesk({ asking: { kind: 'remove-set', id: set.id } }),
        },
      ],
    })
  }
  return (
    <MenuButton label={t('desk.more')} groups={groups} placement="bottom end">
      <IconButton label={t('desk.more')}>
        <Ellipsis size={17} aria-hidden />
      </IconButton>
    </MenuButton>
  )
}
