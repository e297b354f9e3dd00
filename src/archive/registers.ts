import { join, relative } from 'node:path';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { parseRegister } from '../register/parse.ts';
import { registerKinds, type RegisterKind, type Registers } from '../register/schema.ts';
import { readTextFiles } from './folder.ts';

/**
 * Reads the registers of one edition; a register without a file is one the edition does not have.
 * @throws ProblemError with everything that is wrong in any of them
 */
export async function readRegisters(content: string, edition: string): Promise<Registers> {
  const folder = join(content, 'registers', edition);
  const problems: Problem[] = [];
  const registers: Registers = {};
  for (const [path, yaml] of await readTextFiles(folder, /\.yaml$/u)) {
    const file = relative(process.cwd(), join(folder, path));
    const kind = path.replace(/\.yaml$/u, '');
    if (!isRegisterKind(kind)) {
      problems.push({ kind: 'field-invalid', file, field: '文件名', found: path, expected: registerKinds.map((name) => `${name}.yaml`).join('、') });
      continue;
    }
    try {
      Object.assign(registers, { [kind]: parseRegister(yaml, kind, file) });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return registers;
}

const isRegisterKind = (name: string): name is RegisterKind => (registerKinds as string[]).includes(name);
