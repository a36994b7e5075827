/** Every judgement has a glyph beside its colour and its word, so that it survives grey print and colour blindness. */
export const STATUSES = ['achieved', 'on_track', 'at_risk', 'off_track', 'missed', 'undefined', 'not_reported'] as const;
export type Status = (typeof STATUSES)[number];

export interface StatusLook {
  glyph: string;
  /** Text colours with a contrast of at least 4.5 on white and on their own tint. */
  ink: string;
  tint: string;
}

export const STATUS_LOOK: Record<Status, StatusLook> = {
  achieved: { glyph: '✔', ink: '#0b6b3a', tint: '#e5f4ea' },
  on_track: { glyph: '●', ink: '#175a9e', tint: '#e6f0fa' },
  at_risk: { glyph: '▲', ink: '#8a5200', tint: '#fdf1dc' },
  off_track: { glyph: '▼', ink: '#b3261e', tint: '#fdeaea' },
  missed: { glyph: '✖', ink: '#8c1410', tint: '#f9dddd' },
  undefined: { glyph: '◇', ink: '#515a66', tint: '#eef0f3' },
  not_reported: { glyph: '○', ink: '#515a66', tint: '#eef0f3' },
};

export function asStatus(text: string | null | undefined): Status {
  return STATUSES.find((status) => status === text) ?? 'undefined';
}
