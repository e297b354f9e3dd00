/** Writes docs/licences.md: `npm run licences`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../project.ts';
import { licencesText, lockedPackages } from './licences.ts';

await writeFile(join(projectFolder, 'docs/licences.md'), licencesText(lockedPackages()));
