import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ContextMenu } from '../ui/Menu.tsx'
import { closeTextMenu, followTextMenu, useTextMenu } from './text-menu.ts'

/** The menu of the right button, and of the menu key, in the text. */
export function TextMenu() {
  const { t } = useTranslation('coding')
  const menu = useTextMenu(state => state.menu)
  useEffect(followTextMenu, [])
  if (menu === null) return null
  return <ContextMenu label={t('menu.label')} at={menu.at} groups={menu.groups} onClose={closeTextMenu} />
}
