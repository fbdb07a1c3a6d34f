import { expect, it } from 'vitest'
import { chosenSpeakers, joinedSpeakers, renamedSpeaker, toggledSpeaker } from './speakers.ts'

const speaker = (name: string, labels: string[], certain = true) => ({
  name,
  labels,
  turns: 3,
  characters: 30,
  example: '……',
  certain,
})
const found = [speaker('王', ['王', '王某']), speaker('𠮷', ['𠮷']), speaker('注意', ['注意'], false)]

it('takes the certain ones, until somebody says otherwise', () => {
  expect(chosenSpeakers(found, null).map(({ name }) => name)).toEqual(['王', '𠮷'])
  expect(chosenSpeakers(found, [])).toEqual([])
})

it('takes up and gives up a speaker and keeps the names given', () => {
  const now = renamedSpeaker(chosenSpeakers(found, null), speaker('王', ['王', '王某']), '居民甲')
  const [, , third = found[0]] = found
  if (third === undefined) throw new Error('No third speaker')
  const more = toggledSpeaker(found, now, third)
  expect(more.map(({ name }) => name)).toEqual(['居民甲', '𠮷', '注意'])
  expect(toggledSpeaker(found, more, third).map(({ name }) => name)).toEqual(['居民甲', '𠮷'])
})

it('makes those of one name one, and gives an emptied name back', () => {
  expect(
    joinedSpeakers(found, [
      { name: ' A ', labels: ['王'] },
      { name: 'A', labels: ['𠮷'] },
    ]),
  ).toEqual([{ name: 'A', labels: ['王', '𠮷'] }])
  expect(joinedSpeakers(found, [{ name: ' ', labels: ['𠮷'] }])).toEqual([{ name: '𠮷', labels: ['𠮷'] }])
})
