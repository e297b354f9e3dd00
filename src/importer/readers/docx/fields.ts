interface Field {
  inCode: boolean;
  instruction: string;
}

/**
 * Fields that are open at a place in the text. A field has an instruction, such as `PAGE`, and the result that is
 * shown; both may hold other fields.
 */
export class Fields {
  readonly #open: Field[] = [];

  /** Whether what is met now belongs to an instruction. */
  get inCode(): boolean {
    return this.#open.some((field) => field.inCode);
  }

  begin(): void {
    this.#open.push({ inCode: true, instruction: '' });
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field?.inCode === true) field.instruction += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.inCode = false;
  }

  closeAll(): void {
    this.#open.length = 0;
  }

  /** @returns the instruction of a field that ended without a result, when it is one that shows something */
  end(): string | undefined {
    const field = this.#open.pop();
    const instruction = field?.inCode === true ? field.instruction.trim() : '';
    return instruction === '' || silent.test(instruction) ? undefined : instruction;
  }
}

/** Fields that mark places and show nothing. */
const silent = /^(?:TC|XE|TA|RD|BOOKMARK|SET|ASK|PRIVATE|ADDIN)\b/iu;
