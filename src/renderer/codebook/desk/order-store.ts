import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { type CodeOrder, codeOrders } from '../../../core/codebook/index.ts'

interface ChosenOrder {
  readonly order: CodeOrder
}

/** How the desk orders codes; kept on this machine, for all projects. */
export const useCodeOrder = create<ChosenOrder>()(
  persist((): ChosenOrder => ({ order: 'mine' }), {
    name: 'postil.codebook-order',
    merge: (kept, now) => ({ order: codeOrders.find(known => known === orderOf(kept)) ?? now.order }),
    storage: createJSONStorage(() => localStorage),
  }),
)

function orderOf(kept: unknown): unknown {
  return typeof kept === 'object' && kept !== null && 'order' in kept ? kept.order : null
}
