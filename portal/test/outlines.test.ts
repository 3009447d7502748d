import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { ringsWithinTheWorld } from '../src/map/antimeridian.ts';
import { CODES, NAMED_AT } from '../src/map/countries.ts';
import { outlinesOf, type World } from '../src/map/outlines.ts';

const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const outlines = outlinesOf(JSON.parse(readFileSync(file, 'utf8')) as World);

function of(code: string) {
  const found = outlines.features.find((feature) => feature.properties.code === code);
  if (found === undefined) {
    throw new Error(`No outline of ${code}`);
  }
  return found.geometry.coordinates;
}

function isWithin(code: string, lon: number, lat: number): boolean {
  return of(code).some(([ring = []]) => {
    let inside = false;
    ring.forEach(([x = 0, y = 0], index) => {
      const [xBefore = 0, yBefore = 0] = ring[(index + ring.length - 1) % ring.length] ?? [];
      if (y > lat !== yBefore > lat && lon < ((xBefore - x) * (lat - y)) / (yBefore - y) + x) {
        inside = !inside;
      }
    });
    return inside;
  });
}

describe('a ring across the antimeridian', () => {
  const across = [[[170, 60], [-170, 60], [-170, 70], [170, 70], [170, 60]]];

  test('becomes one on each side', () => {
    const parts = ringsWithinTheWorld(across).map(([ring = []]) => ring.map(([lon = 0]) => lon));

    expect(parts).toHaveLength(2);
    expect(parts.map((lons) => [Math.min(...lons), Math.max(...lons)]).sort()).toEqual([[-180, -170], [170, 180]]);
  });

  test('keeps its area', () => {
    const area = (ring: number[][]) =>
      Math.abs(ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
        const [xBefore = 0, yBefore = 0] = ring[index] ?? [];
        return sum + xBefore * y - x * yBefore;
      }, 0)) / 2;

    expect(ringsWithinTheWorld(across).reduce((sum, [ring = []]) => sum + area(ring), 0)).toBeCloseTo(200);
  });

  test('any other stays as it is', () => {
    const denmark = [[[8, 55], [12, 55], [10, 57], [8, 55]]];

    expect(ringsWithinTheWorld(denmark)).toEqual([denmark]);
  });
});

describe('the world', () => {
  test('has no edge that runs around the globe', () => {
    const longest = outlines.features
      .flatMap((feature) => feature.geometry.coordinates.flat())
      .flatMap((ring) => ring.slice(1).map(([lon = 0], index) => Math.abs(lon - (ring[index]?.[0] ?? 0))));

    expect(longest.reduce((most, each) => Math.max(most, each), 0)).toBeLessThan(90);
  });

  test('has every country that clusters can be in, with a place for its name', () => {
    for (const code of [...Object.values(CODES), 'XK']) {
      expect(of(code).length).toBeGreaterThan(0);
      expect(NAMED_AT[code]).toBeDefined();
    }
  });

  test('has Crimea in Ukraine and the north of Cyprus in Cyprus', () => {
    expect(isWithin('UA', 34.2, 45.2)).toBe(true);
    expect(isWithin('CY', 33.4, 35.3)).toBe(true);
    expect(isWithin('UA', 39.7, 47.2)).toBe(false);
  });
});
