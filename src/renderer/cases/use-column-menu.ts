import { useTranslation } from 'react-i18next'
import type { AttributeSubject } from '../../ipc/constants.ts'
import { useIsReadOnly } from '../state/queries.ts'
import type { MenuGroup } from '../ui/Menu.tsx'
import { askFor } from './asking.ts'
import { arrange, useCasesDesk } from './desk-store.ts'
import type { ShownTable } from './fill-cells.ts'
import type { Sort } from './show-rows.ts'

/** The menus of the headings: how to sort, and what can be done with an attribute. */
export function useColumnMenu(subject: AttributeSubject, table: ShownTable): (column: number) => MenuGroup[] {
  const { t } = useTranslation('cases')
  const readOnly = useIsReadOnly()
  const sort = useCasesDesk(desk => desk.places[subject].sort)
  return column => {
    const attribute = table.attributes[column - 1]
    const by = attribute?.id ?? 'name'
    const now = sort?.by === by ? sort.direction : null
    const sortBy = (wanted: Sort) => () => arrange(subject, { sort: wanted })
    const sorts: MenuGroup = {
      id: 'sort',
      entries: [
        {
          id: 'ascending',
          label: t('sort.ascending'),
          checked: now === 'ascending',
          run: sortBy({ by, direction: 'ascending' }),
        },
        {
          id: 'descending',
          label: t('sort.descending'),
          checked: now === 'descending',
          run: sortBy({ by, direction: 'descending' }),
        },
        { id: 'own', label: t('sort.own'), checked: sort === null, run: sortBy(null) },
      ],
    }
    if (attribute === undefined) return [sorts]
    const { id } = attribute
    const change = (begin: 'name' | 'type') => () => askFor({ kind: 'change-attribute', id, begin })
    return [
      sorts,
      {
        id: 'attribute',
        entries: [
          { id: 'rename', label: t('rename'), disabled: readOnly, run: change('name') },
          { id: 'type', label: t('changeType'), disabled: readOnly, run: change('type') },
        ],
      },
      {
        id: 'remove',
        entries: [
          {
            id: 'delete',
            label: t('delete'),
            danger: true,
            disabled: readOnly,
            run: () => askFor({ kind: 'remove-attribute', id }),
          },
        ],
      },
    ]
  }
}
