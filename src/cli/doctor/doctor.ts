import { readConfig } from '../../config/config.ts';
import type { CommonOptions } from '../define.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { count } from '../french.ts';
import { print } from '../output.ts';
import { VERSION } from '../version.ts';
import { checkLine } from './check.ts';
import { checkDataFolder } from './data-folder.ts';
import { checkMachine } from './machine.ts';
import { checkReading } from './reading.ts';
import { checkServers } from './servers.ts';

/** `bilan doctor`: looks and tells; what is wrong is no failure of the command. */
export async function doctor(options: CommonOptions): Promise<ExitStatus> {
  const config = readConfig(options.data);
  const checks = [
    ...checkMachine(),
    ...(await checkDataFolder(config.data)),
    ...(await checkServers(config)),
    ...checkReading(),
  ];
  print(`bilan-clas ${VERSION}`);
  for (const check of checks) print(checkLine(check));
  const wrong = checks.filter(({ state }) => state === 'wrong').length;
  print(wrong > 0 ? `${count(wrong, 'point')} à voir.` : 'Tout ce qu’il faut est là.');
  return EXIT.done;
}
