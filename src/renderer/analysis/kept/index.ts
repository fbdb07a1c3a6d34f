export { KeepButton } from './KeepButton.tsx'
export { KeepDialog } from './KeepDialog.tsx'
export { KeptView } from './KeptView.tsx'
export { registerKeptCommands } from './kept-commands.ts'
