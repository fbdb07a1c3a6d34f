import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import {
  registerKeptCommands,
  registerPictureCommands,
  registerRetrievalCommands,
  registerSummaryCommands,
  registerWordsCommands,
} from './analysis/index.ts'
import { registerCasesCommands } from './cases/index.ts'
import { registerCodebookCommands } from './codebook/index.ts'
import { registerCodingCommands } from './coding/index.ts'
import { registerDocumentCommands } from './documents/index.ts'
import { registerEditingCommands } from './editing/index.ts'
import { registerExportCommands, registerIncomingCommands } from './exchange/index.ts'
import { registerHistoryCommands } from './history/index.ts'
import { registerMemoCommands } from './memos/index.ts'
import { registerReadingCommands } from './reading/index.ts'
import { registerSearchCommands } from './search/index.ts'
import { App } from './shell/App.tsx'
import { followShell } from './shell/follow-shell.ts'
import { mainCommands } from './shell/main-commands.ts'
import { followActs } from './state/acts.ts'
import { listenForKeys, registerCommands } from './state/commands.ts'
import { expectPort, listenForPorts } from './state/connection.ts'
import { followPreferences } from './state/preferences.ts'
import { shell } from './state/shell.ts'

// The port may come before anything is drawn.
listenForPorts()
followActs()
followShell()
registerCommands(mainCommands)
registerDocumentCommands()
registerReadingCommands()
registerCodebookCommands()
registerCodingCommands()
registerMemoCommands()
registerExportCommands()
registerIncomingCommands()
registerEditingCommands()
registerSearchCommands()
registerHistoryCommands()
registerSummaryCommands()
registerWordsCommands()
registerCasesCommands()
registerKeptCommands()
registerPictureCommands()
registerRetrievalCommands()
listenForKeys()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
await followPreferences()
// From here on main tells this page what happens, and hands it the port of its project.
const { project } = await shell.ready()
if (project !== null) expectPort()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
