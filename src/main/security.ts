import { app, type Session, session, type WebContents } from 'electron'
import { developmentServer, pageOrigin } from './places.ts'

/** Addresses that lead off this page. The policy of the page forbids them too; this is the second wall. */
const OUTSIDE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']

/** Shuts what a page could be tricked into: other pages, other windows, the network, the devices. */
export function lockDown(): void {
  refusePermissions(session.defaultSession)
  if (developmentServer() === undefined) refuseNetwork(session.defaultSession)
  app.on('web-contents-created', (_, contents) => keepOnPage(contents))
}

function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', event => event.preventDefault())
}

function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest({ urls: OUTSIDE }, (_, answer) => answer({ cancel: true }))
}

function keepOnPage(contents: WebContents): void {
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** The page goes nowhere by itself, not even to itself; only the development server may load it again. */
function stay(event: { readonly url: string; preventDefault(): void }): void {
  const isReload = developmentServer() !== undefined && event.url.startsWith(pageOrigin())
  if (!isReload) event.preventDefault()
}
