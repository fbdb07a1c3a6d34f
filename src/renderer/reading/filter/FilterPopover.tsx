import { ListFilter } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../../core/id.ts'
import { useShortcut } from '../../state/commands.ts'
import type { PaneId } from '../../state/panes.ts'
import { useCoderNames } from '../../state/use-coder-names.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { CodeChoice } from './CodeChoice.tsx'
import { isFiltering, toggled } from './coding-filter.ts'
import { chooseFilter, setFilter, showAll, useFilter } from './filter-store.ts'
import './filter.css'

interface FilterPopoverProps {
  readonly pane: PaneId
  readonly documentId: DocumentId
}

/** Which codings are shown: of which codes and coders, the uncertain, those with a memo. */
export function FilterPopover({ pane, documentId }: FilterPopoverProps) {
  const { t } = useTranslation('reading')
  const isOpen = useFilter(({ choosing }) => choosing === pane)
  const filtering = useFilter(({ filter }) => isFiltering(filter))
  const filterKey = useShortcut('reading.filter')
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open => chooseFilter(open ? pane : null)}>
      <IconButton label={t('filter.title')} shortcut={filterKey} pressed={filtering}>
        <ListFilter size={16} aria-hidden />
      </IconButton>
      <Popover className="popover filter-popover" placement="bottom end" offset={4}>
        <Dialog className="filter-choice" aria-label={t('filter.title')}>
          <CodeChoice documentId={documentId} />
          <CoderChoice />
          <Signs />
          <div className="filter-choice__foot">
            <Button small isDisabled={!filtering} onPress={showAll}>
              {t('filter.all')}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Only where several coded. */
function CoderChoice() {
  const { t } = useTranslation('reading')
  const names = useCoderNames()
  const coders = useFilter(({ filter }) => filter.coders)
  if (names.size === 0) return null
  const all = [...names.keys()]
  return (
    <fieldset className="filter-choice__part">
      <legend>{t('filter.coders')}</legend>
      {[...names].map(([id, name]) => (
        <Checkbox
          key={id}
          isSelected={coders === null || coders.has(id)}
          onChange={() => setFilter({ coders: toggled(coders, [id], all) })}
        >
          <span className="clip">{name}</span>
        </Checkbox>
      ))}
    </fieldset>
  )
}

function Signs() {
  const { t } = useTranslation('reading')
  const { uncertain, withMemo } = useFilter(({ filter }) => filter)
  return (
    <div className="filter-choice__part">
      <Checkbox isSelected={uncertain} onChange={on => setFilter({ uncertain: on })}>
        {t('filter.uncertain')}
      </Checkbox>
      <Checkbox isSelected={withMemo} onChange={on => setFilter({ withMemo: on })}>
        {t('filter.withMemo')}
      </Checkbox>
    </div>
  )
}
