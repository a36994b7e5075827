import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';
import local from './build/boundaries.js';

const chineseText = '[\\u3400-\\u9fff\\uff00-\\uffef\\u3000-\\u303f]';

export default ts.config(
  { ignores: ['dist', 'src/shared/api/generated', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks, local },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'local/boundaries': 'error',
      'max-lines': ['error', 300],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // What an official reads lives in the locale files, where it can be proof-read and translated.
      'no-restricted-syntax': [
        'error',
        { selector: `Literal[value=/${chineseText}/]`, message: 'Put text into src/shared/i18n.' },
        { selector: `JSXText[value=/${chineseText}/]`, message: 'Put text into src/shared/i18n.' },
        { selector: `TemplateElement[value.raw=/${chineseText}/]`, message: 'Put text into src/shared/i18n.' },
      ],
    },
  },
);
