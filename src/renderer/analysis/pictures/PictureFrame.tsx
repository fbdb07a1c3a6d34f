import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Picture, PictureMark } from '../../../core/pictures/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { type MarkBox, markAfter } from './mark-moves.ts'
import { svgNode } from './svg-node.ts'

interface PictureFrameProps {
  readonly picture: Picture
  /** Still the picture of the choice before. */
  readonly old: boolean
  /** `enter`: by key, so that the keys go on in what is opened; `back` gives them back to the marks. */
  readonly onOpen: (mark: PictureMark, enter: boolean, back: () => void) => void
}

/** The picture, whose marks the pointer and the arrows reach; Enter or a click opens what stands behind one. */
export function PictureFrame({ picture, old, onOpen }: PictureFrameProps) {
  const { t } = useTranslation('pictures')
  const id = useId()
  const paper = useRef<HTMLDivElement>(null)
  const keys = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const boxes = useDrawnMarks(picture, paper)
  const at = Math.min(active, picture.marks.length - 1)
  const mark = picture.marks[at]
  const back = () => keys.current?.focus({ preventScroll: true })
  const press = (event: KeyboardEvent) => {
    const next = markAfter(event.key, at, boxes)
    if (next !== null) setActive(next)
    else if ((event.key === 'Enter' || event.key === ' ') && mark !== undefined) onOpen(mark, true, back)
    else return
    event.preventDefault()
  }
  const click = (event: MouseEvent) => {
    const number = markOf(event.target)
    const clicked = number === null ? undefined : picture.marks[number]
    if (number === null || clicked === undefined) return
    setActive(number)
    back()
    onOpen(clicked, false, back)
  }
  return (
    <div className={classNames('picture', old && 'picture--old')}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of marks beside it has the keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list of marks beside it has the role */}
      <div ref={paper} className="picture__paper" onClick={click} />
      {mark === undefined ? null : (
        <div
          ref={keys}
          className="picture__marks"
          role="listbox"
          tabIndex={0}
          aria-label={t('marks', { title: picture.title })}
          aria-activedescendant={`${id}-mark`}
          onKeyDown={press}
        >
          <ActiveMark id={`${id}-mark`} mark={mark} box={boxes[at]} at={at} count={picture.marks.length} />
        </div>
      )}
    </div>
  )
}

interface ActiveMarkProps {
  readonly id: string
  readonly mark: PictureMark
  readonly box: MarkBox | undefined
  readonly at: number
  readonly count: number
}

/** A ring around the mark the arrows have reached; only this one is in the list, which may have thousands. */
function ActiveMark({ id, mark, box, at, count }: ActiveMarkProps) {
  const ring = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each mark comes into sight when it is reached
  useEffect(() => {
    const hasFocus = ring.current?.parentElement === document.activeElement
    if (hasFocus) ring.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at])
  const place =
    box === undefined
      ? undefined
      : { left: box.x - 3, top: box.y - 3, width: box.width + 6, height: box.height + 6 }
  return (
    <div
      ref={ring}
      id={id}
      className="picture__mark"
      role="option"
      aria-selected
      aria-posinset={at + 1}
      aria-setsize={count}
      tabIndex={-1}
      style={place}
    >
      <span className="visually-hidden">{mark.label}</span>
    </div>
  )
}

/** Puts the picture on its paper; gives where each mark is, in pixels of the picture. */
function useDrawnMarks(
  picture: Picture,
  paper: { readonly current: HTMLDivElement | null },
): readonly MarkBox[] {
  const [boxes, setBoxes] = useState<readonly MarkBox[]>([])
  const node = useMemo(() => svgNode(picture.svg), [picture])
  useEffect(() => {
    if (node === null || paper.current === null) return
    paper.current.replaceChildren(node)
    const marks = [...node.querySelectorAll<SVGGElement>('[data-mark]')]
    setBoxes(marks.map(mark => mark.getBBox()).map(({ x, y, width, height }) => ({ x, y, width, height })))
  }, [node, paper])
  return boxes
}

function markOf(target: EventTarget): number | null {
  const mark = target instanceof Element ? target.closest('[data-mark]') : null
  return mark === null ? null : Number(mark.getAttribute('data-mark'))
}
