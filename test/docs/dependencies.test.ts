import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const file = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const { dependencies, devDependencies, overrides } = JSON.parse(file('package.json'));
const page = file('docs/dependencies.md');

test('the page of dependencies has a line for each package, and for no other', () => {
  const listed = [...page.matchAll(/^\| (`.+?`) \|/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  const wanted = [dependencies, devDependencies, overrides].flatMap((packages) => Object.keys(packages));
  expect(listed.toSorted()).toEqual(wanted.toSorted());
});

test.each(Object.keys({ ...dependencies, ...devDependencies }))('%s is listed with its licence', (name) => {
  const { license } = JSON.parse(file(`node_modules/${name}/package.json`));
  expect(page).toContain(`| \`${name}\` | ${license.replace(' OR ', ' or ')} |`);
});
