export { readSubtitles, type Subtitles, type SubtitlesOptions } from './read-subtitles.ts'
