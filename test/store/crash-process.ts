/** A process that takes a file in and is killed, as by `kill -9`, right before or right after the journal is written. */
import { accept } from '../../src/store/accept.ts';
import { dataFolder } from '../../src/store/data-folder.ts';
import { Journal } from '../../src/store/journal.ts';
import { openStore } from '../../src/store/store.ts';
import { FORM, file } from './form.ts';

const [data = '', moment = ''] = process.argv.slice(2);
const forms = [FORM];
const { db } = await openStore({ data, databaseUrl: null, command: 'bilan import', forms, engine: '1.0.0' });
const folder = dataFolder(data);
const real = await Journal.open(folder.journal);
const journal = {
  read: () => real.read(),
  append: async (entries: Parameters<Journal['append']>[0]) => {
    if (moment === 'after') await real.append(entries);
    process.kill(process.pid, 'SIGKILL');
  },
};
await accept({ db, folder, journal, forms, engine: '1.0.0' }, [file('un')]);
