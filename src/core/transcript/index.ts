export { type FoundSpeaker, findSpeakers, nameSpeakers, type SpeakerCandidate } from './speakers.ts'
export { timesOf } from './times.ts'
export { type Speaker, turnsOf, wordsOfTurn } from './turns.ts'
