import { measureStart } from '../starting.mjs'

export const bench = {
  what: 'from the start of the program to a window one can use, no project',
  target: 1500,
  window: true,
  open: async context => () => measureStart(context, 'usable'),
}
