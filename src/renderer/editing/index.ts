export { DetachedPane } from './DetachedPane.tsx'
export { registerEditingCommands } from './editing-commands.ts'
export { TextTasks } from './TextTasks.tsx'
