/** Every state has a glyph beside its colour and its word, so that it survives grey print and colour blindness. */
export interface Look {
  glyph: string;
  /** Text colours with a contrast of at least 4.5 on white and on their own tint. */
  ink: string;
  tint: string;
}

export const LOOK = {
  waiting: { glyph: '○', ink: '#515a66', tint: '#eef0f3' },
  working: { glyph: '◔', ink: '#175a9e', tint: '#e6f0fa' },
  judged: { glyph: '◑', ink: '#8a5200', tint: '#fdf1dc' },
  refused: { glyph: '↩', ink: '#b3261e', tint: '#fdeaea' },
  done: { glyph: '✔', ink: '#0b6b3a', tint: '#e5f4ea' },
  off: { glyph: '⊘', ink: '#515a66', tint: '#eef0f3' },
} as const satisfies Record<string, Look>;
