import { type Picture, type PictureLook, pictureFont } from '../../core/pictures/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { ReadDb } from '../db/connection.ts'
import { provenanceLines, provenanceOf } from '../exporting/provenance.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { barPicture, heatPicture, stackedPicture } from './grid-pictures.ts'
import { networkPicture } from './network-picture.ts'
import { saturationPicture } from './saturation-picture.ts'
import { sunburstPicture } from './sunburst-picture.ts'
import { codelinePicture, portraitPicture } from './text-pictures.ts'
import { timelinePicture } from './timeline-picture.ts'
import { cloudPicture, dispersionPicture } from './word-pictures.ts'

/** How many things are drawn where nobody says: as many as can be read on a screen or a page. */
const USUAL = { network: 40, cloud: 120, portrait: 60, sunburst: 30, other: 40 }

/** Counts and draws. Refuses what `pictures.draw` refuses. */
export function drawPicture(
  db: ReadDb,
  { picture, look: given }: CheckedInputOf<'pictures.draw'>,
  context: QueryContext,
): Promise<Picture> {
  const { kind } = picture
  const { date, most, fieldNames, ...rest } = given
  const usual: Readonly<Record<string, number>> = USUAL
  const look: PictureLook = {
    ...rest,
    most: most ?? usual[kind] ?? USUAL.other,
    font: pictureFont(given.language),
    provenance: provenanceLines(provenanceOf(db, context, date)).map(line => line.join(' ')),
  }
  const order = { db, look, fieldNames, context }
  switch (kind) {
    case 'bar':
      return barPicture(picture, order)
    case 'stacked':
      return stackedPicture(picture, order)
    case 'heat':
      return heatPicture(picture, order)
    case 'network':
      return networkPicture(picture, order)
    case 'sunburst':
      return sunburstPicture(picture, order)
    case 'portrait':
      return portraitPicture(picture, order)
    case 'codeline':
      return codelinePicture(picture, order)
    case 'timeline':
      return timelinePicture(picture, order)
    case 'saturation':
      return saturationPicture(picture, order)
    case 'cloud':
      return cloudPicture(picture, order)
    case 'dispersion':
      return dispersionPicture(picture, order)
  }
}
