import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { namesHold } from '../../../core/matrix/names-hold.ts'
import type { MatrixHead } from '../../../ipc/matrix-results.ts'
import type { AxisChoice } from '../../state/matrix-choice.ts'
import { errorWords } from '../../state/notices.ts'
import { useAttributes } from '../../state/queries.ts'
import { useHeads } from '../../state/tables.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterBox } from '../../ui/FilterBox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TickBox } from '../../ui/TickBox.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { rangesTyped, typedRanges } from './ranges.ts'
import { axisWords, headWords } from './table-words.ts'

interface MembersDialogProps {
  readonly label: string
  readonly axis: AxisChoice
  readonly onTake: (axis: AxisChoice) => void
  readonly onClose: () => void
}

/** Which members of an axis are counted, and of attributes into which ranges their values fall. */
export function MembersDialog({ label, axis, onTake, onClose }: MembersDialogProps) {
  const { t } = useTranslation('analysis')
  const { data: attributes = [] } = useAttributes()
  const [draft, setDraft] = useState(axis)
  const { data: heads = [], error } = useHeads(draft)
  const chosen = useMemo(() => new Set(draft.only ?? heads.map(({ id }) => id)), [draft, heads])
  const setChosen = (ids: ReadonlySet<string>) => {
    const only = heads.flatMap(({ id }) => (ids.has(id) ? [id] : []))
    setDraft({ ...draft, only: only.length === heads.length ? null : only })
  }
  const take = () => {
    onTake(draft)
    onClose()
  }
  return (
    <Dialog
      title={`${label}: ${axisWords(axis, attributes)}`}
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('tables.members.cancel')}</Button>
          <Button kind="primary" isDisabled={chosen.size === 0 || error !== null} onPress={take}>
            {t('tables.members.take')}
          </Button>
        </>
      }
    >
      <div className="matrix-members">
        <AxisOptions axis={draft} onChange={setDraft} />
        {error === null ? (
          <Members
            heads={heads}
            nameOf={head => headWords(axis, attributes, head)}
            chosen={chosen}
            onChoose={setChosen}
          />
        ) : (
          <p role="alert" className="matrix-members__error">
            {errorWords(error)}
          </p>
        )}
      </div>
    </Dialog>
  )
}

interface MembersProps {
  readonly heads: readonly MatrixHead[]
  readonly nameOf: (head: MatrixHead) => string
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (ids: ReadonlySet<string>) => void
}

function Members({ heads, nameOf, chosen, onChoose }: MembersProps) {
  const { t } = useTranslation('analysis')
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState<string | null>(null)
  const listed = useMemo(() => {
    const held = namesHold(
      heads.map(({ path }) => path),
      typed,
    )
    return held === null ? heads : heads.filter((_, line) => held.has(line))
  }, [heads, typed])
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  const tickListed = (ticked: boolean) => {
    const ids = listed.map(({ id }) => id)
    onChoose(ticked ? new Set([...chosen, ...ids]) : new Set([...chosen].filter(id => !ids.includes(id))))
  }
  if (heads.length === 0) return <EmptyState small title={t('tables.members.none')} />
  return (
    <>
      <div className="matrix-members__tools">
        <FilterBox label={t('tables.members.filter')} value={typed} onChange={setTyped} />
        <Button small onPress={() => tickListed(true)}>
          {t('tables.members.tickAll')}
        </Button>
        <Button small onPress={() => tickListed(false)}>
          {t('tables.members.tickNone')}
        </Button>
      </div>
      <div className="matrix-members__list">
        <VirtualList
          label={t('tables.members.choose')}
          items={listed}
          keyOf={({ id }) => id}
          rowHeight={28}
          multiple
          keepsSelection
          activeKey={active}
          onActiveChange={setActive}
          selectedKeys={chosen}
          onSelect={onChoose}
          onOpen={({ id }) => toggle(id)}
          onKey={(event, head) => {
            if (event.key !== ' ' || head === undefined) return
            event.preventDefault()
            toggle(head.id)
          }}
        >
          {(head, { selected, active: isActive }) => (
            <div
              className={isActive ? 'matrix-members__row matrix-members__row--active' : 'matrix-members__row'}
            >
              <TickBox ticked={selected} onTick={() => toggle(head.id)} />
              <span className="clip" title={head.path}>
                {head.path === head.name ? nameOf(head) : head.path}
              </span>
            </div>
          )}
        </VirtualList>
      </div>
    </>
  )
}

interface AxisOptionsProps {
  readonly axis: AxisChoice
  readonly onChange: (axis: AxisChoice) => void
}

/** What only groups and attributes have. Other members come of it, so all of them are chosen again. */
function AxisOptions({ axis, onChange }: AxisOptionsProps) {
  const { t } = useTranslation('analysis')
  const { data: attributes = [] } = useAttributes()
  const [typed, setTyped] = useState(axis.of === 'attribute' ? typedRanges(axis.ranges) : '')
  if (axis.of === 'groups') {
    return (
      <Checkbox
        isSelected={axis.nested ?? true}
        onChange={nested => onChange({ ...axis, nested, only: null })}
      >
        {t('tables.members.nested')}
      </Checkbox>
    )
  }
  if (axis.of !== 'attribute') return null
  const type = attributes.find(({ id }) => id === axis.id)?.type
  const read = rangesTyped(typed)
  const takeRanges = () => {
    if (read !== 'wrong') onChange({ ...axis, ranges: read === null ? null : [...read], only: null })
  }
  return (
    <>
      {type === 'number' || type === 'date' ? (
        <TextField
          label={t('tables.members.ranges')}
          hint={t(`tables.members.rangesHint.${type}`)}
          value={typed}
          error={read === 'wrong' ? t('tables.members.noRange') : null}
          onChange={setTyped}
          onBlur={takeRanges}
          onKeyDown={event => {
            if (event.key === 'Enter') takeRanges()
          }}
        />
      ) : null}
      <Checkbox
        isSelected={axis.missing ?? false}
        onChange={missing => onChange({ ...axis, missing, only: null })}
      >
        {t('tables.members.missing')}
      </Checkbox>
    </>
  )
}
