export const LEVELS = ['national', 'provincial', 'municipal', 'district'] as const;
export const APPLIES = ['people', 'teams'] as const;
export const EVENTS = ['introduced', 'on_job', 'selected'] as const;
