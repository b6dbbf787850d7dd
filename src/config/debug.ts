/** True when a fault of ours shall be shown with its stack trace. */
export const isDebug = (env: NodeJS.ProcessEnv = process.env): boolean => Boolean(env.BILAN_DEBUG);
