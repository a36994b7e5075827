import { useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import { listCountingRules } from './api/listCountingRules';
import { listProgrammes } from './api/listProgrammes';

export function useTalentProgrammes() {
  return useQuery({ queryKey: [keys.talent, 'programmes'], queryFn: listProgrammes });
}

export function useCountingRules() {
  return useQuery({ queryKey: [keys.talent, 'counting-rules'], queryFn: listCountingRules });
}
