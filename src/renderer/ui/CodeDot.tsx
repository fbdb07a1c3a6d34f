import './choice.css'

/** A code's colour; its name always stands beside it. */
export function CodeDot({ color }: { readonly color: string }) {
  return <span className="code-dot" style={{ background: color }} aria-hidden />
}
