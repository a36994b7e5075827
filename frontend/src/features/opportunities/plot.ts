import type { MapFeature } from '@/shared/api/types';

type Point = [number, number];

/** An outline as a path of a plot. */
export interface Shape {
  feature: MapFeature;
  path: string;
  /** Where its name stands. */
  at: Point;
}

export interface Plot {
  width: number;
  height: number;
  shapes: Shape[];
}

const WIDTH = 960;
const MARGIN = 24;

/** The rings of a GeoJSON Polygon or MultiPolygon. */
export function ringsOf(geometry: MapFeature['geometry']): Point[][] {
  if (!geometry) return [];
  const coordinates = geometry['coordinates'] as Point[][] | Point[][][];
  return geometry['type'] === 'MultiPolygon' ? (coordinates as Point[][][]).flat() : (coordinates as Point[][]);
}

/** A plan of what was entered, north up; a degree of longitude is as long as it is at that latitude. Null for nothing. */
export function plotOf(features: readonly MapFeature[]): Plot | null {
  const drawn = features.map((feature) => ({ feature, rings: ringsOf(feature.geometry) })).filter(({ rings }) => rings.length > 0);
  const points = drawn.flatMap(({ rings }) => rings.flat());
  if (points.length === 0) return null;
  const [west, east] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [south, north] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * shrink, north - south, 1e-6);
  const place = ([x, y]: Point): Point => [MARGIN + (x - west) * shrink * scale, MARGIN + (north - y) * scale];
  const line = (ring: Point[]) => `M${ring.map((point) => place(point).map((each) => each.toFixed(1)).join(' ')).join('L')}Z`;
  const middle = (ring: Point[]): Point => {
    const placed = ring.slice(1).map(place);
    return [placed.reduce((sum, [x]) => sum + x, 0) / placed.length, placed.reduce((sum, [, y]) => sum + y, 0) / placed.length];
  };
  return {
    width: Math.max(2 * MARGIN + (east - west) * shrink * scale, 240),
    height: Math.max(2 * MARGIN + (north - south) * scale, 120),
    shapes: drawn.map(({ feature, rings }) => ({ feature, path: rings.map(line).join(''), at: middle(rings[0] ?? []) })),
  };
}
