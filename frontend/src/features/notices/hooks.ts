import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { NoticeQuery, SeenQuery } from '@/shared/api/types';
import { countNotices } from './api/countNotices';
import { getNoticeSettings } from './api/getNoticeSettings';
import { listNotices } from './api/listNotices';
import { seeNotice } from './api/seeNotice';
import { seeNotices } from './api/seeNotices';

export function useNotices(query: NoticeQuery) {
  return useQuery({ queryKey: [keys.notices, 'list', query], queryFn: () => listNotices(query), placeholderData: keepPreviousData });
}

export function useNoticeCount() {
  return useQuery({ queryKey: [keys.notices, 'count'], queryFn: countNotices });
}

export function useNoticeSettings() {
  return useQuery({ queryKey: [keys.notices, 'settings'], queryFn: getNoticeSettings });
}

export function useSeeNotice() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: seeNotice, onSuccess: () => queries.invalidateQueries({ queryKey: [keys.notices] }) });
}

export function useSeeNotices() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (query: SeenQuery) => seeNotices(query), onSuccess: () => queries.invalidateQueries({ queryKey: [keys.notices] }) });
}
