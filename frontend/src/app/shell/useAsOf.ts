import { useView } from '@/shared/view/view';
import { useIndicators } from '@/features/overview/hooks';

export interface AsOfState {
  at: string | null;
  final: boolean;
  sources: { name: string; at: string | null }[];
}

/** How far the board's figures reach: the source that has reported least far decides. */
export function useAsOf(): AsOfState | null {
  const asOf = useIndicators().data?.as_of;
  const { past } = useView();
  if (!asOf) return null;
  const sources = Object.entries(asOf.sources).map(([name, { at }]) => ({ name, at }));
  const known = sources.flatMap(({ at }) => (at ? [at] : [])).sort();
  // The present can always still change; being open is worth a word only for a past cut.
  return { at: asOf.known_at ?? known[0] ?? null, final: asOf.final || !past, sources };
}
