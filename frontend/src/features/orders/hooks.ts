import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { OrderQuery } from '@/shared/api/types';
import { getOrder } from './api/getOrder';
import { listOrders } from './api/listOrders';

export function useOrders(query: OrderQuery) {
  return useQuery({ queryKey: [keys.progress, 'orders', query], queryFn: () => listOrders(query), placeholderData: keepPreviousData });
}

export function useOrder(id: string) {
  return useQuery({ queryKey: [keys.progress, 'order', id], queryFn: () => getOrder(id) });
}
