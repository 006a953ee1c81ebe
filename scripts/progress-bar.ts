/** A bar on the terminal while many files are worked on; nothing where the output is not a terminal. */

/** What the bar needs of a stream. */
interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Opens a bar for a number of steps. `clear` takes it away before other words are printed. */
export const openProgress = (
  total: number,
  terminal: Terminal,
): { step: (name: string) => void; clear: () => void } => {
  const isShown = terminal.isTTY === true && total > 1;
  let done = 0;
  const clear = (): void => {
    if (isShown) terminal.write('\r\u001B[2K');
  };
  return {
    clear,
    step: (name) => {
      done += 1;
      if (!isShown) return;
      const filled = Math.round((done / total) * 20);
      terminal.write(`\r\u001B[2K[${'█'.repeat(filled)}${'░'.repeat(20 - filled)}] ${done}/${total} ${name}`);
    },
  };
};
