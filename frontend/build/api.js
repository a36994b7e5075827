import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

/*
 * TypeScript types from the committed contracts. `--check` edits nothing and fails when a file is not current;
 * `--from <directory>` reads the contracts from elsewhere.
 */
const argument = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const check = process.argv.includes('--check');
const source = argument('--from') ?? '../contracts/openapi';
const target = 'src/shared/api/generated';
const head = '// Generated from contracts/openapi by `npm run api`. Do not edit.\n\n';

mkdirSync(target, { recursive: true });
const services = readdirSync(source).filter((name) => name.endsWith('.json'));
const wanted = new Map();
for (const name of services) {
  const contract = JSON.parse(readFileSync(join(source, name), 'utf8'));
  const types = await openapiTS(contract, { alphabetize: true });
  wanted.set(name.replace(/\.json$/, '.ts'), head + astToString(types));
}

const present = readdirSync(target).filter((name) => name.endsWith('.ts'));
const stale = [...wanted].filter(([name, text]) => !present.includes(name) || readFileSync(join(target, name), 'utf8') !== text).map(([name]) => name);
const gone = present.filter((name) => !wanted.has(name));
if (check) {
  if (stale.length + gone.length > 0) {
    console.error(`Not current: ${[...stale, ...gone].join(', ')}. Run: npm run api`);
    process.exit(1);
  }
} else {
  for (const name of gone) rmSync(join(target, name));
  for (const [name, text] of wanted) writeFileSync(join(target, name), text);
}
