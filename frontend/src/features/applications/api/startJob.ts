import { idempotent, ifMatch, talent, unwrap } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/talent';
import { withIdempotencyKey } from '@/shared/api/idempotency';

type Body = components['schemas']['StepOn'];

export function startJob({ id, version }: { id: string; version: number }, body: Body) {
  return withIdempotencyKey(`startJob ${id} ${version} ${JSON.stringify(body)}`.trim(), (key) =>
    unwrap(talent.POST('/v1/applications/{id}/start-job', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
