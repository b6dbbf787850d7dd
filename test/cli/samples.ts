import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const CASES = new URL('../../fixtures/clas-bilan-2021-2022/', import.meta.url);

/** Golden cases put into a folder, by the name they get there; folders on the way are made. */
export async function putCases(folder: string, cases: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, golden] of Object.entries(cases)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await copyFile(new URL(`${golden}/retour.docx`, CASES), join(folder, name));
  }
}

/** What an officer's folder may hold: forms, one of them twice, and what is none. */
export async function putOfficersFolder(folder: string): Promise<void> {
  await putCases(folder, {
    'a retour.docx': 'answers-replace',
    'b déjà vu.docx': 'answers-replace',
    'c vierge.docx': 'blank',
    'd dossier/e à vérifier.docx': 'broken-rules-1',
    'f compte rendu.docx': 'other-document-1',
  });
  const whole = await readFile(join(folder, 'a retour.docx'));
  await writeFile(join(folder, 'g tronqué.docx'), whole.subarray(0, 3000));
  await writeFile(join(folder, 'h vide.docx'), '');
  await writeFile(join(folder, 'Thumbs.db'), 'x');
}
