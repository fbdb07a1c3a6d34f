import { startExport } from '../../state/exporting.ts'
import { t } from '../../state/i18n.ts'
import { notify } from '../../state/notices.ts'
import { shell } from '../../state/shell.ts'
import { useShownPicture } from './shown-picture.ts'

/** Pixels of a picture file for one of the picture. */
const FINENESS = 2
/** Sides of a canvas can be this long. */
const LONGEST = 16_000

/** Writes what is on the screen; `print` in black on white. */
export async function exportSvg(print: boolean): Promise<void> {
  const { shown } = useShownPicture.getState()
  if (shown === null) return
  const { picture, look, drawn } = shown
  const printed = print ? ({ ...look, theme: 'print' } as const) : look
  await startExport({ what: 'picture', format: 'svg', picture, look: printed }, drawn.title)
}

export async function exportPng(): Promise<void> {
  const { shown } = useShownPicture.getState()
  if (shown === null) return
  const png = await pngOf(shown.drawn)
  await startExport({ what: 'picture', format: 'png', png }, shown.drawn.title)
}

export async function copyPicture(): Promise<void> {
  const { shown } = useShownPicture.getState()
  if (shown === null) return
  await shell.copyPicture({ png: await pngOf(shown.drawn) })
  notify(t('pictures:copied'))
}

interface Drawn {
  readonly svg: string
  readonly width: number
  readonly height: number
}

async function pngOf({ svg, width, height }: Drawn): Promise<Uint8Array<ArrayBuffer>> {
  const fineness = Math.min(FINENESS, LONGEST / Math.max(width, height))
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = new OffscreenCanvas(Math.round(width * fineness), Math.round(height * fineness))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(address)
  }
}
