import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { keepSizes, useLayout } from '../state/layout-store.ts'
import './panels.css'

export interface PanelSpec {
  readonly id: string
  readonly content: ReactNode
  /** Pixels, or a share such as `30%`. */
  readonly size: number | string
  readonly min: number | string
  /** Shows the panel at `min` and takes its separator away. */
  readonly fixed?: boolean
}

export interface PanelsProps {
  readonly id: string
  readonly orientation: 'horizontal' | 'vertical'
  readonly panels: readonly PanelSpec[]
}

/** Panels side by side or one above the other, resized by pointer or arrows; their sizes are remembered. */
export function Panels({ id, orientation, panels }: PanelsProps) {
  const { t } = useTranslation('shell')
  // A group with other panels is another group: each arrangement remembers its own sizes.
  const name = [id, ...panels.map(panel => (panel.fixed ? `${panel.id}!` : panel.id))].join(' ')
  const kept = useLayout.getState().sizes[name]
  return (
    <Group
      key={name}
      className="panels"
      orientation={orientation}
      defaultLayout={kept}
      onLayoutChanged={layout => keepSizes(name, layout)}
    >
      {panels.map((panel, index) => (
        <Fragment key={panel.id}>
          {index === 0 ? null : (
            <Separator
              className="panels__line"
              aria-label={t('ui.resize')}
              disabled={panel.fixed === true || panels[index - 1]?.fixed === true}
            />
          )}
          <Panel
            id={panel.id}
            minSize={panel.min}
            defaultSize={panel.fixed ? panel.min : panel.size}
            {...(panel.fixed ? { maxSize: panel.min } : {})}
          >
            {panel.content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}
