import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArchive } from '../archive/read.ts';
import { deployFiles } from '../serving/deploy-files.ts';
import { baseOf } from '../serving/headers.ts';
import { allowanceOf } from '../serving/policy.ts';
import { contentFolder } from './content-folder.ts';
import { deployConfigUsage, readDeployConfigArguments } from './deploy-config-arguments.ts';
import { exitCodes, run } from './run.ts';

const asked = readDeployConfigArguments(process.argv.slice(2));
if ('fault' in asked) {
  console.error(`✗ ${asked.fault}\n\n${deployConfigUsage}`);
  process.exitCode = exitCodes.usage;
} else {
  await run(async () => {
    const { site } = await readArchive(contentFolder);
    const files = deployFiles({ ...allowanceOf(site), base: baseOf(process.env.BASE_PATH ?? '/') }, asked);
    for (const [name, text] of Object.entries(files)) await writeFile(join('deploy', name), text);
    console.log(`✓ 已写入 ${Object.keys(files).map((name) => `deploy/${name}`).join('、')}`);
  });
}
