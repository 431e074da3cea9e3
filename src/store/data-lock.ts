import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { connect, createServer } from 'node:net';

/** Another process already runs the database of this folder. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse';
  readonly pid: number | null;

  constructor(folder: string, pid: number | null) {
    super(
      `数据目录 ${folder} 正由进程 ${pid ?? '（未知）'} 使用。请先停止该进程，或用 HENGJIAN_DATA 指定另一个目录。\n` +
        `The data folder ${folder} is in use by process ${pid ?? '(unknown)'}. Stop that process, or name another folder with HENGJIAN_DATA.`,
    );
    this.pid = pid;
  }
}

/**
 * Exclusive use of a folder until `release` or the end of this process, however it ends: the kernel drops an abstract socket
 * with its process, so there is no stale lock file to guess about. Throws `DataInUse`.
 * Holds among processes that share a network namespace; containers that share one folder must be kept apart by their operator.
 */
export async function lockFolder(folder: string): Promise<{ release(): void }> {
  const { dev, ino } = statSync(folder);
  const path = `\0hengjian-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 40)}`;
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(String(process.pid));
  });
  const held = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen({ path }, () => resolve(true));
  });
  if (!held) throw new DataInUse(folder, await askHolder(path));
  server.unref();
  return { release: () => void server.close() };
}

function askHolder(path: string): Promise<number | null> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ path });
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(/^\d+$/.test(text) ? Number(text) : null));
  });
}
