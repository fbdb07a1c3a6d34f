import { describe, expect, it } from 'vitest'
import { pageFile } from './page-file.ts'

const folder = '/app/out/renderer'
const file = (address: string) => pageFile(folder, address, 'app')

describe('what the page’s scheme serves', () => {
  it.each([
    ['postil://app/', 'index.html', 'text/html; charset=utf-8'],
    ['postil://app/index.html?x=1#y', 'index.html', 'text/html; charset=utf-8'],
    ['postil://app/assets/index-1a.js', 'assets/index-1a.js', 'text/javascript; charset=utf-8'],
    ['postil://app/assets/%E5%AD%97.css', 'assets/字.css', 'text/css; charset=utf-8'],
  ])('for %s is %s', (address, name, type) => {
    expect(file(address)).toEqual({ path: `${folder}/${name}`, type })
  })

  it.each([
    ['another host', 'postil://other/index.html'],
    ['a way out', 'postil://app/..%2f..%2fpackage.json'],
    ['a way out and back', 'postil://app/..%2frenderer-old%2findex.html'],
    ['a way out by backslash', 'postil://app/assets%5c..%5c..%5c..%5cpackage.json'],
    ['a NUL', 'postil://app/index.html%00.js'],
    ['broken escapes', 'postil://app/%E5%AD.html'],
    ['a type no page needs', 'postil://app/project.postil'],
    ['the folder above', 'postil://app/..%2f'],
    ['no address', 'index.html'],
  ])('for %s is nothing', (_, address) => {
    expect(file(address)).toBeNull()
  })
})
