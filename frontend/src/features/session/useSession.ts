import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onSessionEnd } from '@/shared/api/fetch';
import { asProblem } from '@/shared/api/problem';
import { keys } from '@/shared/api/query';
import type { Me } from '@/shared/api/types';
import { getMe } from './api/getMe';
import { logIn } from './api/logIn';
import { logOut } from './api/logOut';

const ME = [keys.identity, 'me'] as const;

/** `null` means that nobody is logged in, which is an answer and not an error. */
export function useSession() {
  const queries = useQueryClient();
  useEffect(() => onSessionEnd(() => queries.setQueryData(ME, null)), [queries]);
  return useQuery<Me | null>({
    queryKey: ME,
    staleTime: 60_000,
    queryFn: async () => {
      try {
        return await getMe();
      } catch (error) {
        if (asProblem(error).status === 401) return null;
        throw error;
      }
    },
  });
}

export function useLogIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: logIn,
    onSuccess: () => queries.invalidateQueries({ queryKey: ME }),
  });
}

export function useLogOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: logOut,
    onSettled: () => {
      // The next person at this desk must not see the last one's figures for even a moment.
      queries.clear();
      queries.setQueryData(ME, null);
    },
  });
}
