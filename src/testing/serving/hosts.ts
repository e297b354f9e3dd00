/** Web servers on ports of their own, with the configuration the project writes for them. */

import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { caddyConfiguration } from '../../serving/caddy.ts';
import type { ServedSite } from '../../serving/headers.ts';
import { nginxConfiguration, optionalEncodings } from '../../serving/nginx.ts';
import type { OptionalEncoding } from '../../serving/nginx.ts';
import { projectFolder } from '../project.ts';

export interface Host {
  origin: string;
  /** What `deploy/release.sh` fills. */
  root: string;
  /** Compressed files it can send besides gzip. */
  encodings: readonly OptionalEncoding[];
  /** Publishes a built site; gives the name of the release. */
  release: (dist: string) => Promise<string>;
  /** Goes back to the release before. */
  rollback: () => Promise<string>;
  /** What went wrong in the server so far. */
  errors: () => Promise<string>;
  close: () => Promise<void>;
}

/** Who serves while tests run as root: somebody who may do nothing. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

const modules = '/usr/lib/nginx/modules';
const moduleOf = (encoding: OptionalEncoding): string => `${modules}/ngx_http_${encoding}_static_module.so`;

const run = promisify(execFile);
const script = async (name: string, ...given: string[]): Promise<string> => {
  const { stdout } = await run(join(projectFolder, 'deploy', name), given);
  return /^current: (.+)$/mu.exec(stdout)![1]!;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  await new Promise((settle) => server.close(settle));
  return port;
}

async function answers(port: number, server: ChildProcess, log: () => Promise<string>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) break;
    const open = await new Promise<boolean>((settle) => {
      const socket = connect(port, '127.0.0.1', () => settle(true)).once('error', () => settle(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((settle) => setTimeout(settle, 50));
  }
  throw new Error(`${server.spawnfile} does not answer:\n${await log()}`);
}

/** Starts a server in a folder of its own. `configure` writes its configuration and says how it is started. */
async function startHost(
  configure: (folder: string, root: string, port: number) => Promise<{ command: string; given: string[]; encodings: readonly OptionalEncoding[] }>,
): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), 'host-'));
  const root = join(folder, 'root');
  const port = await freePort();
  await mkdir(join(folder, 'run'));
  await mkdir(root);
  await chmod(folder, 0o755);
  if (isRoot) await chown(join(folder, 'run'), nobody, nobody);
  const { command, given, encodings } = await configure(folder, root, port);
  const log = join(folder, 'run/error.log');
  const server = spawn(command, given, {
    cwd: folder, stdio: 'ignore', env: { PATH: process.env['PATH'], HOME: join(folder, 'run') }, ...(isRoot ? { uid: nobody, gid: nobody } : {}),
  });
  const ended = new Promise<void>((settle) => server.once('exit', () => settle()).once('error', () => settle()));
  const errors = (): Promise<string> => readFile(log, 'utf8').catch(() => '');
  const close = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  await answers(port, server, errors).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    origin: `http://127.0.0.1:${port}`, root, encodings, errors, close,
    release: (dist) => script('release.sh', dist, root),
    rollback: () => script('rollback.sh', root),
  };
}

/** nginx as Debian has it, and the site's configuration in it. */
export const startNginx = (site: ServedSite): Promise<Host> => startHost(async (folder, root, port) => {
  const encodings = optionalEncodings.filter((encoding) => existsSync(moduleOf(encoding)));
  await writeFile(join(folder, 'site.conf'), nginxConfiguration(site, { root, listen: [`127.0.0.1:${port}`], encodings }));
  await writeFile(join(folder, 'nginx.conf'), `${encodings.map((encoding) => `load_module ${moduleOf(encoding)};\n`).join('')}
daemon off;
worker_processes 2;
pid run/nginx.pid;
error_log run/error.log warn;
events { }
http {
  access_log off;
  keepalive_requests 10000000; # who measures does not heed that a connection closes, and would count it as an error
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path run/${name};`).join('\n')}
  include ${folder}/site.conf;
}
`);
  return { command: 'nginx', given: ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'run/error.log')], encodings };
});

/** Caddy with the site's configuration. */
export const startCaddy = (site: ServedSite): Promise<Host> => startHost(async (folder, root, port) => {
  const global = `{\n\tadmin off\n\tauto_https off\n\tlog {\n\t\toutput file ${folder}/run/error.log\n\t\tlevel ERROR\n\t}\n}\n`;
  await writeFile(join(folder, 'Caddyfile'), caddyConfiguration(site, { root, address: `http://127.0.0.1:${port}` }, global));
  return { command: 'caddy', given: ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], encodings: optionalEncodings };
});
