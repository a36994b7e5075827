import type { resources } from './index';

// Makes a key that no locale file has an error of the type check.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof resources;
  }
}
