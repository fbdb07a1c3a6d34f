import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, isReady, test } from './fixtures.ts'

/** What the page sees of a shell call, loosely typed: these tests call it wrongly on purpose. */
interface Bridge {
  call(name: unknown, input: unknown): Promise<{ ok: boolean; refusal?: { code: string } }>
}

let server: Server
let local: string
let visits: string[]

test.beforeAll(async () => {
  server = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*').end('reached')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  local = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.beforeEach(() => {
  visits = []
})
test.afterEach(() => {
  expect(visits, 'requests that left the app').toEqual([])
})
test.afterAll(() => {
  server.close()
})

test.describe('the window', () => {
  test('is sandboxed, isolated and has no Node', async ({ postil: { electron, page } }) => {
    const preferences = await electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const contents = window?.webContents as unknown as { getLastWebPreferences(): object }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    })
    const spellchecks = await electron.evaluate(({ session }) =>
      session.defaultSession.isSpellCheckerEnabled(),
    )
    expect(spellchecks, 'a spell checker fetches its dictionaries').toBe(false)
    const globals = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer']
    const seen = await page.evaluate(names => names.filter(name => name in window), globals)
    expect(seen).toEqual([])
  })

  test('has exactly the four doors of the preload script', async ({ postil: { page } }) => {
    const doors = await page.evaluate(() => Object.keys(Reflect.get(window, 'postil')).sort())
    expect(doors).toEqual(['call', 'pathOfFile', 'platform', 'subscribe'])
  })

  test('has a page of its own origin, from its own files', async ({ postil: { page } }) => {
    expect(page.url()).toBe('postil://app/index.html')
    expect(await page.evaluate(() => [location.origin, isSecureContext])).toEqual(['postil://app', true])
  })
})

test.describe('the content security policy', () => {
  test('names no address beyond the page itself', async ({ postil: { page } }) => {
    const policy = await page.evaluate(async () =>
      (await fetch(location.href)).headers.get('content-security-policy'),
    )
    const allowed = new Set(["'none'", "'self'", "'unsafe-inline'", 'data:', 'blob:'])
    const directives = new Map(
      policy?.split('; ').map(directive => {
        const [name = '', ...values] = directive.split(' ')
        return [name, values] as const
      }),
    )
    expect([...directives.values()].flat().filter(value => !allowed.has(value))).toEqual([])
    expect(directives.get('default-src')).toEqual(["'none'"])
    expect(directives.get('script-src')).toEqual(["'self'"])
    expect(directives.get('connect-src')).toEqual(["'self'"])
  })

  for (const remote of ['https://example.com', 'the local server']) {
    test(`blocks whatever the page would load from ${remote}`, async ({
      postil: { page },
      expectedErrors,
    }) => {
      expectedErrors.push(/Content Security Policy/)
      const origin = remote.startsWith('https:') ? remote : local
      const blocked = await violations(page, origin)
      const directives = [
        'connect-src',
        'font-src',
        'frame-src',
        'img-src',
        'script-src-elem',
        'style-src-elem',
      ]
      expect(blocked).toEqual([...directives, 'worker-src'])
    })
  }

  test('refuses scripts that are not files of the page', async ({ postil: { page }, expectedErrors }) => {
    expectedErrors.push(/Content Security Policy/, /unsafe-eval/)
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      document.body.append(script)
      // a script run for the test may evaluate text; one that the page starts later may not
      const evaluated = new Promise(resolve => {
        setTimeout(() => {
          try {
            resolve(new Function('return "evaluated"')())
          } catch (error) {
            resolve((error as Error).name)
          }
        })
      })
      return [Reflect.get(window, 'inlineRan'), await evaluated]
    })
    expect(outcome).toEqual([undefined, 'EvalError'])
  })

  test('has a second wall: the session cancels what leaves the app', async ({ postil: { electron } }) => {
    const outcome = await electron.evaluate(async ({ session }, address) => {
      return session.defaultSession.fetch(address).then(
        () => 'reached',
        error => String(error),
      )
    }, `${local}/session`)
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
  })
})

test.describe('the page’s files', () => {
  test('are all that its scheme serves', async ({ postil: { page }, expectedErrors }) => {
    expectedErrors.push(/404/)
    const wayOut = [
      '..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/package.json',
      '..%5c..%5cpackage.json',
      'missing.js',
    ]
    const statuses = await page.evaluate(
      names => Promise.all(names.map(async name => (await fetch(`/${name}`)).status)),
      ['index.html', ...wayOut],
    )
    expect(statuses).toEqual([200, 404, 404, 404, 404])
  })
})

test.describe('the window stays where it is', () => {
  for (const destination of [
    'https://example.com/',
    'postil://other/index.html',
    'postil://app/other.html',
  ]) {
    test(`when a script would go to ${destination}`, async ({ postil }) => {
      await refusesToLeave(postil, destination, () =>
        postil.page.evaluate(address => location.assign(address), destination),
      )
    })
  }

  test('when a script would open a file', async ({ postil: { page }, expectedErrors }) => {
    expectedErrors.push(/Not allowed to load local resource/)
    const refusal = page.waitForEvent('console', message =>
      message.text().includes('Not allowed to load local'),
    )
    await page.evaluate(() => location.assign('file:///etc/passwd'))
    await refusal
    expect(page.url()).toBe('postil://app/index.html')
  })

  test('or comes back when a script empties it', async ({ postil: { page } }) => {
    const back = page.waitForEvent('framenavigated', frame => frame.url() === 'postil://app/index.html')
    await page.evaluate(() => location.assign('about:blank'))
    await back
    await isReady(page)
  })

  test('when a link to the local server is clicked', async ({ postil }) => {
    await addLink(postil.page, `${local}/link`)
    // a click waits for the page it leads to; here there is none
    const click = () => postil.page.click('#way-out', { noWaitAfter: true })
    await refusesToLeave(postil, `${local}/link`, click)
  })

  test('and opens no other for a link or a script that asks', async ({ postil: { electron, page } }) => {
    await addLink(page, `${local}/window`, '_blank')
    await page.click('#way-out')
    const opened = await page.evaluate(address => window.open(address) !== null, `${local}/open`)
    expect(opened).toBe(false)
    expect(await electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  })

  test('and gives no guest page a place', async ({ postil: { electron, page } }) => {
    const isGuest = await page.evaluate(address => {
      const guest = document.createElement('webview')
      guest.setAttribute('src', address)
      document.body.append(guest)
      return 'getWebContentsId' in guest
    }, `${local}/webview`)
    expect(isGuest).toBe(false)
    expect(await electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  })
})

test('refuses permissions', async ({ postil: { page } }) => {
  const answers = await page.evaluate(async () => {
    const place = new Promise<string>(resolve => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        error => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : error.message),
      )
    })
    const state = async (name: string) => (await navigator.permissions.query({ name: name as 'push' })).state
    return {
      geolocation: await place,
      notifications: await Notification.requestPermission(),
      microphone: await state('microphone'),
      camera: await state('camera'),
      clipboardRead: await navigator.clipboard.readText().then(
        () => 'granted',
        error => error.name,
      ),
    }
  })
  expect(answers).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    microphone: 'denied',
    camera: 'denied',
    clipboardRead: 'NotAllowedError',
  })
})

test.describe('a shell call', () => {
  const wrong: readonly [string, unknown, unknown][] = [
    ['an unknown name', 'readFile', {}],
    ['a name from the prototype', 'constructor', {}],
    ['a name that is no text', { toString: 'preferences' }, {}],
    ['a value outside the list', 'setPreferences', { language: 'xx' }],
    ['no input', 'openProject', undefined],
    ['half a character', 'setPreferences', { coderName: '\ud842' }],
    ['a path that is not absolute', 'openProject', { path: '../x.postil' }],
    ['a backup that was not offered', 'restoreBackup', { path: '/x.postil', backup: '/etc/passwd' }],
  ]
  test('with a wrong name or input is refused', async ({ postil: { page } }) => {
    for (const [what, name, input] of wrong) {
      const answer = await page.evaluate(
        ([name, input]) => (Reflect.get(window, 'postil') as Bridge).call(name, input),
        [name, input] as const,
      )
      expect.soft(answer, what).toMatchObject({ ok: false, refusal: { code: 'bad-request' } })
    }
  })

  test('cannot come from a frame within the page', async ({ postil: { page } }) => {
    const inFrame = await page.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.srcdoc = '<p>inside</p>'
      const loaded = new Promise(resolve => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await loaded
      const inner = frame.contentWindow
      return { hasWindow: inner !== null, hasBridge: inner !== null && 'postil' in inner }
    })
    expect(inFrame).toEqual({ hasWindow: true, hasBridge: false })
  })
})

/** The directives that blocked the page from loading all kinds of things from an origin: sorted, each once. */
async function violations(page: Page, origin: string): Promise<readonly string[]> {
  return page.evaluate(async origin => {
    // a policy in the page and one in its header may both say so: each attempt counts once
    const blocked = new Map<string, string>()
    const attempts = 8
    const all = new Promise<void>(resolve => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        blocked.set(`${effectiveDirective} ${blockedURI}`, effectiveDirective)
        if (blocked.size === attempts) resolve()
      })
    })
    const add = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag)
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
      document.body.append(element)
    }
    const outcome = fetch(`${origin}/fetch`).then(
      () => blocked.set('fetch', 'fetched'),
      () => undefined,
    )
    new WebSocket(`${origin.replace('http', 'ws')}/socket`)
    add('img', { src: `${origin}/image.png` })
    add('script', { src: `${origin}/script.js` })
    add('link', { rel: 'stylesheet', href: `${origin}/style.css` })
    add('iframe', { src: `${origin}/frame` })
    const font = new FontFace('far', `url(${origin}/font.woff2)`)
    const loading = font.load().catch(() => undefined)
    try {
      new Worker(URL.createObjectURL(new Blob([`importScripts('${origin}/worker.js')`])))
    } catch {
      // refused by the policy, which the event tells
    }
    await Promise.all([all, outcome, loading])
    return [...new Set(blocked.values())].sort()
  }, origin)
}

async function addLink(page: Page, address: string, target = ''): Promise<void> {
  await page.evaluate(
    ([href, target]) => {
      const link = document.createElement('a')
      Object.assign(link, { id: 'way-out', textContent: 'way out', href, target })
      link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 1000; background: white'
      document.body.append(link)
    },
    [address, target] as const,
  )
}

/** Leaves by `go`, and expects main to have stopped it. */
async function refusesToLeave(
  { electron, page }: { electron: ElectronApplication; page: Page },
  destination: string,
  go: () => Promise<void>,
): Promise<void> {
  const before = page.url()
  // Electron asks here first; `will-navigate` follows only where this one is not stopped
  await electron.evaluate(({ webContents }, address) => {
    const [contents] = webContents.getAllWebContents()
    const stopped = new Promise(resolve => {
      contents?.on('will-frame-navigate', event => {
        if (event.url === address) resolve(event.defaultPrevented)
      })
    })
    Reflect.set(globalThis, 'leavingWasStopped', stopped)
  }, destination)
  await go()
  expect(await electron.evaluate(() => Reflect.get(globalThis, 'leavingWasStopped'))).toBe(true)
  expect(page.url()).toBe(before)
  expect(await page.evaluate(() => document.documentElement.dataset.ready)).toBe('true')
}
