/** @param {unknown} error @param {string} code */
export const isCode = (error, code) => error instanceof Error && 'code' in error && error.code === code;

/**
 * Whether a process of this number runs, anyone's.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}
