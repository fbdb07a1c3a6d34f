import { Settings2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { setMargin, useMargin } from '../state/margin-store.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { MenuButton } from '../ui/Menu.tsx'

const STEP = 40

/** How codings stand beside the text: by whose colours, on which side, how wide. */
export function MarginMenu() {
  const { t } = useTranslation('coding')
  const { colorBy, side, width } = useMargin()
  const groups = [
    {
      id: 'color',
      title: t('margin.color'),
      entries: (['code', 'coder'] as const).map(value => ({
        id: `color-${value}`,
        label: t(`margin.by.${value}`),
        checked: colorBy === value,
        run: () => setMargin({ colorBy: value }),
      })),
    },
    {
      id: 'side',
      title: t('margin.side'),
      entries: (['right', 'left'] as const).map(value => ({
        id: `side-${value}`,
        label: t(`margin.${value}`),
        checked: side === value,
        run: () => setMargin({ side: value }),
      })),
    },
    {
      id: 'width',
      title: t('margin.width'),
      entries: [
        { id: 'wider', label: t('margin.wider'), run: () => setMargin({ width: width + STEP }) },
        { id: 'narrower', label: t('margin.narrower'), run: () => setMargin({ width: width - STEP }) },
      ],
    },
  ]
  return (
    <MenuButton label={t('margin.label')} groups={groups} placement="bottom end">
      <IconButton label={t('margin.label')}>
        <Settings2 size={16} aria-hidden />
      </IconButton>
    </MenuButton>
  )
}
