import { useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import { listItems } from './api/listItems';

/** The items of a carrier, or of all: twenty carriers of seven kinds fit one page. */
export function useItems(carrier?: string) {
  return useQuery({ queryKey: [keys.registry, 'infrastructure', carrier ?? 'all'], queryFn: () => listItems({ limit: 500, ...(carrier ? { carrier: [carrier] } : {}) }) });
}
