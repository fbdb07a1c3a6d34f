import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { PROJECT_PORT, SHELL_CALL, SHELL_EVENT } from '../ipc/channels.ts'
import { PORT_MESSAGE } from '../ipc/constants.ts'
import type { PreloadBridge, ShellEvent } from '../ipc/shell.ts'

const bridge: PreloadBridge = {
  call: (name, input) => ipcRenderer.invoke(SHELL_CALL, name, input),
  subscribe: listener => {
    const hear = (_: unknown, event: ShellEvent) => listener(event)
    ipcRenderer.on(SHELL_EVENT, hear)
    return () => {
      ipcRenderer.removeListener(SHELL_EVENT, hear)
    }
  },
  pathOfFile: file => webUtils.getPathForFile(file),
  platform: process.platform,
}

contextBridge.exposeInMainWorld('postil', bridge)

// A port cannot pass the bridge, only be transferred from this world of the page to the other; calls then need neither.
ipcRenderer.on(PROJECT_PORT, event => {
  window.postMessage(PORT_MESSAGE, window.location.origin, [...event.ports])
})
