/** A process that takes a data folder, says so, and keeps it until it is killed; or says who has it. */
import { dataFolder } from '../../src/store/data-folder.ts';
import { FolderInUse, takeOwnership } from '../../src/store/owner.ts';

const [data = '', command = ''] = process.argv.slice(2);
try {
  await takeOwnership(dataFolder(data), command);
  process.stdout.write('taken\n');
  setInterval(() => {}, 1000);
} catch (error) {
  if (!(error instanceof FolderInUse)) throw error;
  process.stdout.write(`${error.message}\n`);
}
