const BIOME = 'node_modules/@biomejs/biome/bin/biome';

/**
 * One Node program to run, and what to announce.
 * @typedef {{ readonly says?: string, readonly script: string, readonly args?: readonly string[] }} Step
 */

/** @type {readonly Step[]} */
const test = [
  { script: 'src/launch/test-needs.ts' },
  { says: 'tests', script: 'node_modules/vitest/vitest.mjs', args: ['run'] },
];

/**
 * What `npm run …` does: the steps of each command, one after the other until one fails. What the user adds goes to
 * the last.
 * @type {ReadonlyMap<string, readonly Step[]>}
 */
export const COMMANDS = new Map([
  ['bilan', [{ script: 'src/cli/main.ts' }]],
  ['demo', [{ script: 'src/launch/demo.ts' }]],
  ['bench', [{ script: 'bench/main.ts' }]],
  ['format', [{ script: BIOME, args: ['check', '--write'] }]],
  ['test', test],
  [
    'check',
    [
      {
        says: 'mise en forme, règles, règle d’import et cycles',
        script: BIOME,
        args: ['check', '--error-on-warnings'],
      },
      { says: 'types', script: 'node_modules/typescript/bin/tsc', args: ['--noEmit'] },
      { says: 'code inutilisé', script: 'node_modules/knip/bin/knip.js' },
      ...test,
    ],
  ],
]);
