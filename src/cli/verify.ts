import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { servedFiles, servedManifest, type ServedFiles } from '../archive/served-files.ts';
import { sealOf, sealsOfCopy } from '../archive/site-files.ts';
import { describeChange } from '../manifest/change.ts';
import { differences, manifestPath, readManifest, type Manifest } from '../manifest/manifest.ts';
import { ProblemError } from '../plan/problem.ts';
import { exitCodes, run } from './run.ts';
import { readVerifyArguments, verifyUsage, type VerifyArguments } from './verify-arguments.ts';

/** So many files of each kind of difference are named. */
const named = 20;

const asked = readVerifyArguments(process.argv.slice(2));
if ('fault' in asked) {
  console.error(`✗ ${asked.fault}\n\n${verifyUsage}`);
  process.exitCode = exitCodes.usage;
} else {
  await run(() => verify(asked));
}

async function verify({ place, manifest: given }: VerifyArguments): Promise<void> {
  const isAddress = /^https?:\/\//u.test(place);
  const site = isAddress && !place.endsWith('/') ? `${place}/` : place;
  const own = given === undefined ? undefined : await manifestAt(given);
  const manifest = own ?? await (isAddress ? servedManifest(site) : manifestAt(place));
  const { seals, otherwise, unserved, checked } = isAddress ? await servedFiles(site, manifest) : await filesIn(place, manifest);
  const { missing, changed, added } = differences(manifest, seals);
  const reported = new Set(unserved.map(({ path }) => path));
  const found = [
    tell('没有取到', unserved.map(({ path, answer }) => `${path}（${answer}）`)),
    tell('缺少', missing.filter((path) => !reported.has(path))),
    tell('内容不一致', await Promise.all(changed.map(async (path) => `${path}（${describeChange({
      found: otherwise.get(path) ?? await readFile(join(place, path)).catch(() => new Uint8Array()), bytes: manifest.files[path]!.bytes, ...await originalOf(path, given, manifest),
    })}）`))),
    tell('清单中没有', added),
  ].flat();
  if (found.length === 0) {
    console.log(`✓ ${checked} 个文件与清单一致，一个字节也不差（${manifest.software}；年度 ${manifest.editions.join('、')}）。`
      + `${own === undefined && isAddress ? '清单取自网站自己；要证明它就是本机生成的，请用 --manifest 指定本机的清单。' : ''}`);
    return;
  }
  console.error([...found, ...(changed.length > 0 && isAddress ? ['内容不一致，常见的原因：内容分发网络或防火墙改写了网页、插入了脚本；或者发布没有完成。'] : [])].join('\n'));
  process.exitCode = exitCodes.problem;
}

/** Files of a folder, as those of a host. */
async function filesIn(folder: string, { files }: Manifest): Promise<ServedFiles> {
  return { seals: await sealsOfCopy(folder), otherwise: new Map(), unserved: [], checked: Object.keys(files).length };
}

/** A file as it was built, where it lies beside the list. */
async function originalOf(path: string, given: string | undefined, { files }: Manifest): Promise<{ original?: Uint8Array }> {
  if (given === undefined) return {};
  const original = await readFile(join(given.endsWith('.json') ? dirname(given) : given, path)).catch(() => undefined);
  return original !== undefined && sealOf(original).sha256 === files[path]!.sha256 ? { original } : {};
}

/** Names and answers are foreign text: terminals take some characters for commands. */
function tell(what: string, paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const more = paths.length > named ? [`  另有 ${paths.length - named} 个`] : [];
  return [`✗ ${what}：${paths.length} 个文件`, ...paths.slice(0, named).map((path) => `  ${path.replace(/\p{C}/gu, '�')}`), ...more];
}

/** @param path of a list, or of the folder it lies in */
async function manifestAt(path: string): Promise<Manifest> {
  const text = await readFile(path.endsWith('.json') ? path : join(path, manifestPath), 'utf8').catch(() => '');
  const manifest = readManifest(text);
  if (manifest === undefined) throw new ProblemError([{ kind: 'manifest-missing', file: path }]);
  return manifest;
}
