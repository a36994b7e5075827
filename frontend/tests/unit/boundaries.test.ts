// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the project's own lint says about a file of that place and content. */
async function complaints(path: string, code: string): Promise<(string | null)[]> {
  const lint = new ESLint({ cwd: root, overrideConfig: { rules: { '@typescript-eslint/no-unused-vars': 'off' } } });
  const [result] = await lint.lintText(code, { filePath: `${root}${path}` });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

describe('the lint', () => {
  it('lets no feature reach into another, by alias, relative path or lazy import', async () => {
    const place = 'src/features/projects/planted.ts';
    expect(await complaints(place, "import { useCarriers } from '@/features/carriers/hooks';\n")).toEqual(['local/boundaries']);
    expect(await complaints(place, "import { useCarriers } from '../carriers/hooks';\n")).toEqual(['local/boundaries']);
    expect(await complaints(place, "export const later = () => import('@/features/carriers/hooks');\n")).toEqual(['local/boundaries']);
  });
  it('keeps the order app, features, shared', async () => {
    expect(await complaints('src/shared/planted.ts', "export * from '@/features/carriers/hooks';\n")).toEqual(['local/boundaries']);
    expect(await complaints('src/features/projects/planted.ts', "export * from '@/app/theme';\n")).toEqual(['local/boundaries']);
    expect(await complaints('src/app/planted.ts', "export * from '@/features/carriers/hooks';\n")).toEqual([]);
    expect(await complaints('src/features/projects/planted.ts', "export * from './hooks';\nexport * from '@/shared/view/view';\n")).toEqual([]);
  });
  it('wants Chinese text in the locale files', async () => {
    expect(await complaints('src/app/planted.tsx', 'export const Planted = () => <p>总览</p>;\n')).toEqual(['no-restricted-syntax']);
    expect(await complaints('src/app/planted.ts', "export const planted = '总览';\n")).toEqual(['no-restricted-syntax']);
  });
}, 60_000);
