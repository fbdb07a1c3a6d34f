import { create } from 'zustand'

/** Whether what came from other programs and has no place here is shown. */
export const useKeptShown = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }))

export const showKept = (isOpen: boolean) => useKeptShown.setState({ isOpen })
