/** How the user calls the program, for sentences that give the next command: by its name, or through npm in a clone. */
export const invocation = (env: NodeJS.ProcessEnv = process.env): string =>
  env.npm_lifecycle_event ? 'npm run -s bilan --' : 'bilan';
