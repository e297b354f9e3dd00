import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../plan/problem.ts';

/** What the system's error codes say. */
const faults: Record<string, string> = {
  ENOSPC: '磁盘已满', EDQUOT: '磁盘配额已用完', EACCES: '没有权限', EPERM: '没有权限', EROFS: '磁盘是只读的',
  ENOTDIR: '路径中有一段是文件，不是文件夹', EEXIST: '该处已有同名文件', EFBIG: '超过允许的文件大小', ENAMETOOLONG: '路径太长',
};

/** Errors that the disk is to blame for, in words; nothing for others. */
export function diskFault(error: unknown): string | undefined {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  return code === undefined ? undefined : faults[code];
}

/** Less room than this is none: what is built takes more. */
const room = 2 ** 20;

/** The first of some folders into which nothing more can be written, and why. Programs of others fail there without a word about it. */
export async function unwritableFolder(folders: readonly string[]): Promise<Problem | undefined> {
  for (const folder of folders) {
    const probe = join(folder, `.probe-${process.pid}`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(probe, Buffer.alloc(room));
    } catch (error) {
      const found = diskFault(error);
      if (found !== undefined) return { kind: 'folder-unwritable', file: folder, found };
    } finally {
      await rm(probe, { force: true }).catch(() => undefined);
    }
  }
  return undefined;
}
