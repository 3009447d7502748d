import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import { ringsWithinTheWorld } from './antimeridian.ts';
import { CODES } from './countries.ts';

export interface Outline {
  /** ISO 3166-1 alpha-2 of a country that clusters can be in; empty for the rest of the world. */
  code: string;
}

export type Outlines = FeatureCollection<MultiPolygon, Outline>;
export type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Area = (TopoPolygon | TopoMultiPolygon) & { id?: string | number; properties?: { name: string } };

/** Crimea is Ukraine's and the north of Cyprus is Cyprus's: the European Union knows no other borders there. */
const CRIMEA = { west: 32, east: 37, south: 44, north: 46.5 };

/** The world's countries, none of them across the antimeridian, without Antarctica. */
export function outlinesOf(world: World): Outlines {
  const areas = world.objects.countries.geometries as Area[];
  const joined = new Map<string, Area[]>();
  const left: Area[] = [];
  for (const area of areas) {
    const name = area.properties?.name ?? '';
    if (name === 'Antarctica') {
      continue;
    }
    if (name === 'N. Cyprus') {
      joined.set('Cyprus', [area]);
    } else if (name === 'Russia' && area.type === 'MultiPolygon') {
      const isCrimea = (part: number[][]) => liesIn(world, part);
      joined.set('Ukraine', area.arcs.filter(isCrimea).map((arcs) => ({ ...area, type: 'Polygon', arcs })));
      left.push({ ...area, arcs: area.arcs.filter((part) => !isCrimea(part)) });
    } else {
      left.push(area);
    }
  }
  return {
    type: 'FeatureCollection',
    features: left.map((area) => {
      const name = area.properties?.name ?? '';
      const more = joined.get(name) ?? [];
      const whole = more.length > 0 ? mergeArcs(world, [area, ...more]) : area;
      return outline(world, whole, codeOf(area));
    }),
  };
}

function codeOf(area: Area): string {
  return area.properties?.name === 'Kosovo' ? 'XK' : (CODES[String(area.id ?? '')] ?? '');
}

function outline(world: World, area: TopoPolygon | TopoMultiPolygon, code: string): Feature<MultiPolygon, Outline> {
  const { geometry } = feature(world, area) as Feature<Polygon | MultiPolygon>;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return {
    type: 'Feature',
    properties: { code },
    geometry: { type: 'MultiPolygon', coordinates: polygons.flatMap(ringsWithinTheWorld) },
  };
}

function liesIn(world: World, arcs: number[][]): boolean {
  const { geometry } = feature(world, { type: 'Polygon', arcs } as TopoPolygon);
  const outer: Position[] = geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [];
  return outer.every(
    ([lon = 0, lat = 0]) => lon > CRIMEA.west && lon < CRIMEA.east && lat > CRIMEA.south && lat < CRIMEA.north,
  );
}
