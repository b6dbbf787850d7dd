import type { Reporter, TestModule } from 'vitest/node';

const inState = (modules: readonly TestModule[], state: 'passed' | 'failed'): number =>
  modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0);

/** Closes the run with one plain line. A file that could not be loaded and an error outside a test are failures. */
export default {
  onTestRunEnd(modules, errors) {
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const failed = inState(modules, 'failed') + broken;
    process.once('exit', () =>
      process.stdout.write(`${inState(modules, 'passed')} passed, ${failed} failed\n`),
    );
  },
} satisfies Reporter;
