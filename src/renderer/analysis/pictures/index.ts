export { PicturesView } from './PicturesView.tsx'
export { registerPictureCommands } from './pictures-commands.ts'
