import { openPlace, type Place } from './place.ts';

/** The documents of a fault test: their bytes are no form, since a {@link slowReader} reads them. */
export const DOCUMENTS = Array.from({ length: 6 }, (_, index) => ({
  bytes: Buffer.from(`document ${index}`),
  path: `retour-${index}.docx`,
  origin: `/retours/retour-${index}.docx`,
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}));

/** Takes the documents in and queues them; gives their ids. */
export const acceptAll = async (place: Place): Promise<readonly string[]> => {
  const { store, queue, close } = await openPlace(place);
  const accepted = await store.accept(DOCUMENTS);
  await queue.add(accepted.map(({ id, attempt }) => ({ document: id, attempt })));
  await close();
  return accepted.map(({ id }) => id);
};

/** What a place holds at the end; nothing lost and nothing doubled looks like {@link EACH_ONCE}. */
export const whatIsStored = async (place: Place) => {
  const { store, queue, close } = await openPlace(place);
  const lines: string[] = [];
  for await (const { source, status } of store.records()) lines.push(`${source.path} ${status}`);
  const forms = await store.db.selectFrom('forms').select('document').execute();
  const answers = await store.db.selectFrom('answers').select('form').execute();
  const found = {
    lines,
    forms: forms.length,
    documentsWithForms: new Set(forms.map(({ document }) => document)).size,
    answers: answers.length,
    pending: await store.pending(),
    jobs: await queue.size(),
  };
  await close();
  return found;
};

export const EACH_ONCE: Awaited<ReturnType<typeof whatIsStored>> = {
  lines: DOCUMENTS.map(({ path }) => `${path} complete`),
  forms: DOCUMENTS.length,
  documentsWithForms: DOCUMENTS.length,
  answers: DOCUMENTS.length * 99,
  pending: [],
  jobs: 0,
};
