/** One step of the project file's schema. Never edited once released; never calls the code of today. */
export interface Migration {
  /** The `user_version` after this step; steps count up from 1 without gaps. */
  readonly version: number
  /** SQL, run in one transaction. */
  readonly up: string
}
