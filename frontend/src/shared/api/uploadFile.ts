import { investment, progress, registry, talent, unwrap } from './client';
import type { FileRef } from './types';

/** Services that keep files. */
export type FileKeeper = 'registry' | 'progress' | 'talent' | 'investment';

/** Keeps a file with the service whose record will refer to it. Content is kept once, so a repeat does no harm. */
export async function uploadFile(keeper: FileKeeper, file: File): Promise<FileRef> {
  const bodySerializer = () => {
    const form = new FormData();
    form.set('file', file);
    return form;
  };
  const call = { body: { file: '' }, bodySerializer };
  const keep = {
    registry: () => registry.POST('/v1/files', call),
    progress: () => progress.POST('/v1/files', call),
    talent: () => talent.POST('/v1/files', call),
    investment: () => investment.POST('/v1/files', call),
  };
  const { digest, name } = await unwrap(keep[keeper]());
  return { digest, name };
}

export function evidenceAddress(keeper: FileKeeper, { digest, name }: FileRef): string {
  return `/api/${keeper}/v1/files/${digest}?name=${encodeURIComponent(name)}`;
}
