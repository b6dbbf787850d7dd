import { invocation } from '../config/invocation.ts';

/** An argument as a person types it: POSIX shells and the Windows ones agree on double quotes for these characters. */
const typed = (argument: string): string => (/^[\w./:\\=+-]+$/.test(argument) ? argument : `"${argument}"`);

/** A command to type next, in the user's own way of calling the program and on the same data folder. */
export function nextCommand(args: readonly string[], data?: string): string {
  const folder = data === undefined ? [] : ['--data', data];
  return [invocation(), ...[...args, ...folder].map(typed)].join(' ');
}
