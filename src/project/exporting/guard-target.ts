import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { backupFolder } from '../db/backups.ts'

/** Refuses target-in-use when writing `target` would replace one of these files. Links are followed. */
export function refuseTargetAmong(target: string, files: readonly string[]): void {
  const place = whereIs(target)
  if (files.some(file => whereIs(file) === place)) {
    throw new Refusal('target-in-use', `${target} is one of the files at work`, { path: target })
  }
}

/** Refuses target-in-use when writing `target` would replace the project, its journal, its lock or a backup. */
export function refuseProjectAsTarget(target: string, project: string): void {
  refuseTargetAmong(
    target,
    ['', '-wal', '-shm', '-journal', '-lock'].map(ending => project + ending),
  )
  if (whereIs(target).startsWith(whereIs(backupFolder(project)) + sep)) {
    throw new Refusal('target-in-use', `${target} is among the backups`, { path: target })
  }
}

function whereIs(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const folder = dirname(path)
  return existsSync(folder) ? join(realpathSync(folder), basename(path)) : path
}
