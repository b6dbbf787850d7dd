import { type Config, readConfig } from '../../config/config.ts';
import { Refusal } from '../../model/refusal.ts';
import { repairStore, type Store, type StoreOptions } from '../../store/store.ts';
import type { Finding } from '../../store/verify.ts';
import type { CommonOptions } from '../define.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { count } from '../french.ts';
import { importThen } from '../import/import-then.ts';
import { nextCommand } from '../next-command.ts';
import { requireData, withData } from '../open.ts';
import { print, tell } from '../output.ts';

export interface VerifyOptions extends CommonOptions {
  readonly repair?: true;
}

/** Rebuilds the embedded database, reads every document again through the queue, and looks. */
function repair(config: Config): Promise<readonly Finding[]> {
  if (config.databaseUrl !== null) {
    throw new Refusal(
      '--repair ne concerne que la base embarquée. Celle d’un serveur PostgreSQL se restaure de ses sauvegardes.',
    );
  }
  requireData(config);
  const open = async (options: StoreOptions): Promise<Store> => {
    const store = await repairStore(options);
    tell(
      'Base reconstruite avec les documents conservés et le journal ; l’ancienne est mise de côté. Relecture…',
    );
    return store;
  };
  const again = { command: 'verify --repair', documents: [], maxBytes: 0, open };
  return importThen(config, again, (store) => store.verify());
}

/** `bilan verify` */
export async function verify(options: VerifyOptions): Promise<ExitStatus> {
  const config = readConfig(options.data);
  const findings = options.repair
    ? await repair(config)
    : await withData(config, 'verify', (store) => store.verify());
  for (const { message } of findings) print(message);
  if (findings.length === 0) {
    print('Tout concorde : documents conservés, base et journal.');
    return EXIT.done;
  }
  print(count(findings.length, 'anomalie'));
  if (config.databaseUrl === null && !options.repair) {
    print('Pour reconstruire la base avec les documents conservés et le journal :');
    print(`  ${nextCommand(['verify', '--repair'], options.data)}`);
  }
  return EXIT.incomplete;
}
