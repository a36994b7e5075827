import type { Milestone } from '@/shared/api/types';

export type Light = Milestone['light'];
export const LIGHTS: readonly Light[] = ['red', 'yellow', 'green', 'grey'];

/** Glyph, word and colour: a light is never told by its colour alone. */
export const LIGHT_LOOK: Record<Light, { glyph: string; ink: string; tint: string; mark: string }> = {
  red: { glyph: '▼', ink: '#b3261e', tint: '#fdeaea', mark: '#c9372c' },
  yellow: { glyph: '▲', ink: '#8a5200', tint: '#fdf1dc', mark: '#d08a00' },
  green: { glyph: '●', ink: '#0b6b3a', tint: '#e5f4ea', mark: '#1f8a4c' },
  grey: { glyph: '○', ink: '#515a66', tint: '#eef0f3', mark: '#8a93a0' },
};

/** Kinds that others count; a template may have more, which carry their own name. */
export const KINDS = ['filed', 'land', 'started', 'topped_out', 'main_works_completed', 'built', 'accepted', 'commissioned'] as const;
