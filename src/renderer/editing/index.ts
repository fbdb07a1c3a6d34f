export { registerEditingCommands } from './editing-commands.ts'
