/** How a command ends: what staff can mend is told without a stack trace, everything else with it. */

/** A failure that the reader of the message can mend. */
export class ExpectedFailure extends Error {}

/** Runs a command; on an {@link ExpectedFailure} prints its message and sets exit code 1. */
export const runCommand = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
};
