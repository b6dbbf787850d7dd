/**
 * Tells the person at the keyboard what goes on: on standard error, since standard output belongs to the program.
 * @param {string} sentence French
 */
export const say = (sentence) => {
  process.stderr.write(`bilan : ${sentence}\n`);
};
