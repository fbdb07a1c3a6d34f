import { describe, expect, it } from 'vitest'
import { readArguments } from './launch.ts'

describe('the arguments of a start', () => {
  it('names projects relative to the folder the person is in, each once', () => {
    const args = ['--no-sandbox', '/app', 'a.postil', '../b.POSTIL', '/x/研究.postil', 'a.postil']
    expect(readArguments(args, '/home/me/work', '/app')).toEqual({
      paths: ['/home/me/work/a.postil', '/home/me/b.POSTIL', '/x/研究.postil'],
      sample: false,
    })
  })

  it('takes neither switches nor other files nor the program’s own folder for projects', () => {
    const args = ['--profile=x.postil', 'notes.txt', 'postil', '/home/app.postil', '--inspect=0']
    expect(readArguments(args, '/home', '/home/app.postil')).toEqual({ paths: [], sample: false })
  })

  it('asks for the sample', () => {
    expect(readArguments(['/app', '--sample'], '/home', '/app')).toEqual({ paths: [], sample: true })
  })
})
