import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { FollowUpQuery, MeetingQuery } from '@/shared/api/types';
import { getFollowUp } from './api/getFollowUp';
import { getMeeting } from './api/getMeeting';
import { listFollowUps } from './api/listFollowUps';
import { listMeetings } from './api/listMeetings';

export function useMeetings(query: MeetingQuery) {
  return useQuery({ queryKey: [keys.progress, 'meetings', query], queryFn: () => listMeetings(query), placeholderData: keepPreviousData });
}

export function useMeeting(id: string) {
  return useQuery({ queryKey: [keys.progress, 'meeting', id], queryFn: () => getMeeting(id) });
}

export function useFollowUps(query: FollowUpQuery) {
  return useQuery({ queryKey: [keys.progress, 'follow-ups', query], queryFn: () => listFollowUps(query), placeholderData: keepPreviousData });
}

export function useFollowUp(id: string) {
  return useQuery({ queryKey: [keys.progress, 'follow-up', id], queryFn: () => getFollowUp(id) });
}
