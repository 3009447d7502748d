import type { Position } from 'geojson';

const HALF = 180;
const TURN = 360;

/**
 * A polygon as one polygon or two that stay between -180 and 180 degrees. One that crosses the antimeridian would
 * otherwise be filled the wrong way around the world. Holes go where their first point is.
 */
export function ringsWithinTheWorld(polygon: Position[][]): Position[][][] {
  const [outer, ...holes] = polygon;
  if (outer === undefined) {
    return [];
  }
  const whole = unwrapped(outer);
  const { west, east } = extent(whole);
  if (west >= -HALF && east <= HALF) {
    return [polygon];
  }
  const middle = east > HALF ? HALF : -HALF;
  const sides = [
    clipped(whole, middle, (lon) => lon <= middle),
    clipped(whole, middle, (lon) => lon >= middle),
  ].filter((side) => side.length > 3);
  return sides.map((side) => {
    const ring = shifted(side);
    const bounds = extent(ring);
    const inside = holes.filter(([first]) => first !== undefined && contains(bounds, first[0] ?? 0));
    return [ring, ...inside];
  });
}

/** Goes on beyond 180 degrees instead of jumping to the other side. */
function unwrapped(ring: Position[]): Position[] {
  let turn = 0;
  let before: number | undefined;
  return ring.map(([lon = 0, lat = 0]) => {
    if (before !== undefined && Math.abs(lon - before) > HALF) {
      turn += lon < before ? TURN : -TURN;
    }
    before = lon;
    return [lon + turn, lat];
  });
}

/** Sutherland and Hodgman, at one meridian. */
function clipped(ring: Position[], meridian: number, isInside: (lon: number) => boolean): Position[] {
  const result: Position[] = [];
  ring.forEach((point, index) => {
    const [lon = 0, lat = 0] = point;
    const [lonBefore = 0, latBefore = 0] = ring[(index + ring.length - 1) % ring.length] ?? point;
    if (isInside(lon) !== isInside(lonBefore)) {
      const share = (meridian - lonBefore) / (lon - lonBefore);
      result.push([meridian, latBefore + share * (lat - latBefore)]);
    }
    if (isInside(lon)) {
      result.push([lon, lat]);
    }
  });
  const [first] = result;
  return first === undefined ? [] : [...result, first];
}

function shifted(ring: Position[]): Position[] {
  const { west, east } = extent(ring);
  const turn = west >= HALF ? -TURN : east <= -HALF ? TURN : 0;
  return ring.map(([lon = 0, lat = 0]) => [lon + turn, lat]);
}

function extent(ring: Position[]): { west: number; east: number } {
  const lons = ring.map(([lon = 0]) => lon);
  return { west: Math.min(...lons), east: Math.max(...lons) };
}

function contains({ west, east }: { west: number; east: number }, lon: number): boolean {
  return lon >= west && lon <= east;
}
