import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { RecognitionQuery } from '@/shared/api/types';
import { listRecognitions } from './api/listRecognitions';

export function useRecognitions(query: RecognitionQuery) {
  return useQuery({ queryKey: [keys.registry, 'recognitions', query], queryFn: () => listRecognitions(query), placeholderData: keepPreviousData });
}
