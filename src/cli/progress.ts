/** What a command is doing, on one line that comes and goes; nothing where nobody looks. */
export function progressOn(stream: { isTTY?: boolean; write: (text: string) => unknown }): { show: (step: string) => void; clear: () => void } {
  if (stream.isTTY !== true) return { show: () => {}, clear: () => {} };
  let shown = false;
  const clear = (): void => {
    if (shown) stream.write('\r\u001b[K');
    shown = false;
  };
  return {
    show: (step) => {
      clear();
      stream.write(`… ${step}`);
      shown = true;
    },
    clear,
  };
}
