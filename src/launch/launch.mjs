import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from './commands.mjs';
import { install, manifestOf } from './install.mjs';
import { remedy } from './remedy.mjs';
import { run } from './run.mjs';
import { runtime } from './runtime.mjs';
import { say } from './say.mjs';
import { Stop } from './stop.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** npm moves to the project's folder; the paths that the user typed count from where they stood. */
const userFolder = () =>
  process.env.npm_lifecycle_event === 'bilan' && process.env.npm_package_json === join(ROOT, 'package.json')
    ? (process.env.INIT_CWD ?? process.cwd())
    : process.cwd();

/** @param {string} name @param {readonly string[]} added */
async function perform(name, added) {
  const steps = COMMANDS.get(name);
  if (!steps) throw new Stop(`commande inconnue : ${name}. Commandes : ${[...COMMANDS.keys()].join(', ')}.`);
  const node = await runtime(ROOT);
  const modules = {
    manifest: manifestOf(ROOT),
    tree: join(ROOT, 'node_modules'),
    scratch: join(ROOT, '.runtime'),
  };
  await install({ what: 'les composants du projet', node, ...modules });
  const cwd = name === 'bilan' ? userFolder() : ROOT;
  for (const step of steps) {
    if (step.says) say(`${step.says}…`);
    const more = step === steps.at(-1) ? added : [];
    const status = await run(node, [join(ROOT, step.script), ...(step.args ?? []), ...more], cwd);
    if (status !== 0) return status;
  }
  return 0;
}

/** @param {unknown} error */
function explain(error) {
  if (error instanceof Stop) return error.message;
  if (!(error instanceof Error)) return String(error);
  return 'syscall' in error ? `${error.message}\n${remedy(error.message)}` : `${error.stack}`;
}

/**
 * Runs a command of {@link COMMANDS} on a machine that may have nothing but some Node, and gives this process its
 * exit status.
 * @param {string} name
 * @param {readonly string[]} added the user's own arguments
 */
export async function launch(name, added) {
  try {
    process.exitCode = await perform(name, added);
  } catch (error) {
    say(explain(error));
    process.exitCode = 1;
  }
}
