const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Resolves when this process is asked to end; what it then finishes is the caller's choice. */
export const askedToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve());
  });
