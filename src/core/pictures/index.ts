export { type BarsToDraw, drawBars } from './bar.ts'
export { drawCodeline } from './codeline.ts'
export { type DispersionToDraw, drawDispersion } from './dispersion-plot.ts'
export type { GridHead, GridToDraw } from './grid.ts'
export { drawHeatMap } from './heat-map.ts'
export {
  type Picture,
  type PictureLook,
  type PictureMark,
  type PictureTable,
  type PictureTheme,
  pictureFont,
  pictureThemes,
} from './look.ts'
export { drawNetwork, type NetworkToDraw } from './network.ts'
export { drawPortrait } from './portrait.ts'
export { drawSaturation, type SaturationToDraw } from './saturation.ts'
export { drawStackedBars, type StackToDraw } from './stacked-bar.ts'
export type { TextToDraw } from './stretches.ts'
export { drawSunburst, type SunburstNode, type SunburstToDraw } from './sunburst.ts'
export { drawTimeline, type TimelineToDraw } from './timeline.ts'
export { type CloudToDraw, drawWordCloud } from './word-cloud.ts'
export {
  axisWord,
  filled,
  linkWeights,
  type PictureWord,
  type PictureWords,
  pictureWords,
  togetherUnits,
} from './words.ts'
