import { afterEach, expect, test, vi } from 'vitest';
import { explain } from '../../src/cli/explain.ts';
import { Refusal } from '../../src/model/refusal.ts';

afterEach(() => vi.unstubAllEnvs());

const systemError = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: english words`), { code, ...(path === undefined ? {} : { path }) });

test('a refusal speaks for itself', () => {
  expect(explain(new Refusal('le dossier est utilisé.'))).toEqual({
    sentence: 'le dossier est utilisé.',
    status: 2,
  });
});

test.each([
  ['ENOSPC', undefined, 'le disque est plein. Libérez de la place, puis relancez la même commande.'],
  ['EACCES', '/x/y', '« /x/y » : l’accès est refusé. Vérifiez vos droits sur ce fichier ou ce dossier.'],
  ['28P01', undefined, 'PostgreSQL refuse l’utilisateur ou son mot de passe. Corrigez DATABASE_URL.'],
])('what the system says by %s is told in French, with its file', (code, path, sentence) => {
  expect(explain(systemError(code, path))).toEqual({ sentence, status: 2 });
});

test('a server that broke the connection is told without a code too', () => {
  const { status, sentence } = explain(new Error('Connection terminated unexpectedly'));
  expect({ status, sentence }).toEqual({
    status: 2,
    sentence: 'le serveur a rompu la connexion. Relancez la même commande.',
  });
});

test('a fault of ours asks to be reported, and never shows what a document may have put into its message', () => {
  vi.stubEnv('BILAN_DEBUG', '');
  const { sentence, status } = explain(new TypeError('Jeanne Dupont is not a function'));
  expect(status).toBe(1);
  expect(sentence).toMatch(/^une faute du logiciel .+BILAN_DEBUG=1/);
  expect(sentence).not.toContain('Jeanne');
});

test('its stack trace is shown to whoever asks', () => {
  vi.stubEnv('BILAN_DEBUG', '1');
  expect(explain(new TypeError('oops')).sentence).toMatch(/\nTypeError: oops\n {4}at /);
});
