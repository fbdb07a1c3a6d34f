import './seal.css'

/** “Note in the margin”: the same in every language, as on a seal. */
const MARK = '批'

/** The mark of Postil. */
export function Seal({ size }: { readonly size: number }) {
  return (
    <span
      className="seal"
      style={{ width: size, height: size, fontSize: size * 0.62 }}
      aria-hidden
      lang="zh-CN"
    >
      {MARK}
    </span>
  )
}
