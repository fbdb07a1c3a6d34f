import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { FromHostProcess, OpenRequest, ToHostProcess } from '../ipc/host.ts'
import type { Log } from './log.ts'
import { hostScript } from './places.ts'

/** How long a host may take to bring everything into its file and end, in milliseconds. */
const CLOSING_LIMIT = 10_000

/** What became of opening. */
export type HostAnswer = Exclude<FromHostProcess, { readonly type: 'closed' }>

/** The process of one open project. */
export class ProjectHost {
  /** Settles once the project is open or refused; a host that ends before either has refused. */
  readonly answer: Promise<HostAnswer>
  /** Settles when the process is gone. */
  readonly ended: Promise<void>
  /** The window's end of the line. It can be handed over once. */
  readonly port: MessagePortMain
  readonly #process: UtilityProcess
  #wasAsked = false
  #isRunning = true

  constructor(
    request: OpenRequest,
    private readonly log: Log,
  ) {
    const { port1, port2 } = new MessageChannelMain()
    this.port = port1
    this.#process = utilityProcess.fork(hostScript(), [], { serviceName: 'postil-project', stdio: 'pipe' })
    this.#process.stdout?.on('data', data => log.note(`host: ${String(data).trimEnd()}`))
    this.#process.stderr?.on('data', data => this.#complain(String(data).trimEnd()))
    this.#process.on('error', (kind, location) => log.note(`host: ${kind} at ${location}`))
    this.ended = new Promise(resolve => this.#process.once('exit', code => this.#end(code, resolve)))
    this.answer = this.#firstAnswer()
    this.#post(request, [port2])
  }

  /** True when the end was asked for, by us or by a refusal to open. */
  get wasAskedToEnd(): boolean {
    return this.#wasAsked
  }

  get isRunning(): boolean {
    return this.#isRunning
  }

  /** Ends the host with all on disk; one that does not answer in time is ended by force and loses nothing it acknowledged. */
  async close(): Promise<void> {
    if (!this.#isRunning) return
    if (!this.#wasAsked) this.#post({ type: 'close' }, [])
    this.#wasAsked = true
    const timer = setTimeout(() => {
      this.log.note('host: did not close in time')
      this.#process.kill()
    }, CLOSING_LIMIT)
    await this.ended
    clearTimeout(timer)
  }

  #firstAnswer(): Promise<HostAnswer> {
    return new Promise(resolve => {
      this.#process.on('message', (message: FromHostProcess) => {
        if (message.type === 'refused') this.#wasAsked = true
        if (message.type !== 'closed') resolve(message)
      })
      this.ended.then(() => resolve(this.#endedUnopened()))
    })
  }

  #endedUnopened(): HostAnswer {
    const code = this.#wasAsked ? 'cancelled' : 'defect'
    const refusal = {
      code,
      values: {},
      detail: 'The project host ended before the project was open',
    } as const
    return { type: 'refused', refusal, backups: [] }
  }

  /** A host says what went wrong on its error output; Chromium's own remarks there begin with `[process:time`. */
  #complain(words: string): void {
    if (/^\[\d+:/.test(words)) this.log.note(`host: ${words}`)
    else this.log.defect('host', words)
  }

  #end(code: number, resolve: () => void): void {
    this.#isRunning = false
    if (code !== 0 || !this.#wasAsked) this.log.note(`host: ended with code ${code}`)
    resolve()
  }

  #post(message: ToHostProcess, ports: MessagePortMain[]): void {
    this.#process.postMessage(message, ports)
  }
}
