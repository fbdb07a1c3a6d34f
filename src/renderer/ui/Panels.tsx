import { Fragment, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator, useGroupRef } from 'react-resizable-panels'
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

/** Takes up the sizes an arrangement had, when panels come, go, fold or unfold. */
function useArrangement(name: string) {
  const group = useGroupRef()
  const last = useRef(name)
  useEffect(() => {
    if (last.current === name) return
    last.current = name
    const kept = useLayout.getState().sizes[name]
    if (kept === undefined) return
    // The group knows of panels that came or went only after this.
    const frame = requestAnimationFrame(() => {
      const now = Object.keys(group.current?.getLayout() ?? {})
      if (now.length === Object.keys(kept).length && now.every(id => id in kept))
        group.current?.setLayout(kept)
    })
    return () => cancelAnimationFrame(frame)
  }, [group, name])
  return group
}

/** Panels side by side or one above the other, resized by pointer or arrows; their sizes are remembered. */
export function Panels({ id, orientation, panels }: PanelsProps) {
  const { t } = useTranslation('shell')
  const ids = panels.map(panel => panel.id)
  // Each arrangement remembers its own sizes.
  const name = [id, ...panels.map(panel => (panel.fixed ? `${panel.id}!` : panel.id))].join(' ')
  const group = useArrangement(name)
  return (
    <Group
      groupRef={group}
      className="panels"
      orientation={orientation}
      defaultLayout={useLayout.getState().sizes[name]}
      onLayoutChanged={layout => {
        if (ids.every(panel => panel in layout)) keepSizes(name, layout)
      }}
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
