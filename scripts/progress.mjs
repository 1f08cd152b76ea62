const startedAt = Date.now();

/** Whole seconds since the command began, as people read them: `7s`, `2m 05s`. */
export function elapsed(since = startedAt) {
  const seconds = Math.round((Date.now() - since) / 1000);
  return seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m ${String(seconds % 60).padStart(2, '0')}s`;
}

/** One line about what is going on, with the time since the command began. */
export function say(text) {
  process.stdout.write(`[${elapsed().padStart(7)}] ${text}\n`);
}

/**
 * Says what begins, repeats it every 30 s while it lasts, and says how long it took.
 * Whatever `work` throws goes on to the caller.
 */
export async function step(title, work) {
  const since = Date.now();
  say(`${title} …`);
  const reminder = setInterval(() => say(`${title} … still working (${elapsed(since)})`), 30_000);
  try {
    const result = await work();
    say(`${title}: done in ${elapsed(since)}`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}

/** A failure with a sentence for the person at the keyboard; it needs no stack trace. */
export class Stop extends Error {}

/** Runs a command's main function; a `Stop` becomes its sentence and exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (failure) {
    process.stderr.write(failure instanceof Stop ? `\n${failure.message}\n` : `\n${failure?.stack ?? failure}\n`);
    process.exit(1);
  }
}
