/** The three channels between main and preload; nobody else names them. */
export const SHELL_CALL = 'postil:shell-call'
export const SHELL_EVENT = 'postil:shell-event'
export const PROJECT_PORT = 'postil:project-port'
