import { type GeoJSONSource, LngLatBounds, Map as Drawn, Popup, setWorkerUrl, type VectorTileSource } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import worldUrl from 'world-atlas/countries-50m.json?url';
import type { Country } from '../api/cluster.ts';
import { importance, NAMED_AT } from './countries.ts';
import { type Outlines, outlinesOf, type World } from './outlines.ts';
import { styleWith } from './style.ts';

// From our own address: a worker made of a blob would need a wider content security policy.
setWorkerUrl(workerUrl);

export const EUROPE: [[number, number], [number, number]] = [
  [-12, 35.5],
  [33, 66],
];

/** Beyond these a country's far islands and overseas parts are not what one wants to see of it. */
const NEAR_EUROPE = { west: -32, east: 50, south: 27, north: 72 };

export interface MapTexts {
  title: string;
  close: string;
}

/** What is to be seen of the world, in degrees. */
export interface Area {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** One map on the page: what can be told to it. */
export interface ClusterMapHandle {
  showTiles(path: string): void;
  showCountries(countries: readonly Country[], name: (code: string) => string): void;
  choose(point: { lat: number; lon: number } | null): void;
  fitCountries(codes: readonly string[]): void;
  fitEurope(): void;
  zoom(by: number): void;
  end(): void;
}

export interface MapListener {
  /** @param at zoom, latitude and longitude, as the address has them */
  moved?(at: string): void;
  /** What the map shows, first and after each move. */
  shown?(area: Area): void;
  /** A cluster is selected: what its note shows. */
  note?(cluster: { slug: string; name: string }): HTMLElement;
  placed?(point: { lat: number; lon: number }): void;
}

let world: Promise<Outlines> | null = null;

function outlines(): Promise<Outlines> {
  world ??= fetch(worldUrl)
    .then((answer) => answer.json() as Promise<World>)
    .then(outlinesOf);
  world.catch(() => (world = null));
  return world;
}

/** @throws Error where the browser has no WebGL */
export function drawMap(
  container: HTMLElement,
  tiles: string,
  at: string | null,
  texts: MapTexts,
  listener: MapListener,
): ClusterMapHandle {
  const place = placeOf(at);
  const map = new Drawn({
    container,
    style: styleWith(absolute(tiles)),
    ...(place ?? { bounds: EUROPE }),
    minZoom: 1.5,
    maxZoom: 14,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    locale: { 'Map.Title': texts.title, 'Popup.Close': texts.close },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const ready = new Promise<void>((resolve) => map.once('load', () => resolve()));
  let popup: Popup | null = null;
  const show = () => listener.shown?.(areaOf(map.getBounds()));
  void ready.then(show);

  map.on('moveend', () => {
    show();
    const { lat, lng } = map.getCenter();
    listener.moved?.(`${map.getZoom().toFixed(2)}/${lat.toFixed(3)}/${lng.toFixed(3)}`);
  });
  // For whoever has to know that all of it is drawn, such as a test.
  let awaited = 0;
  map.on('idle', () => (container.dataset['idle'] = String(awaited === 0)));
  const busy = () => (container.dataset['idle'] = 'false');
  map.on('movestart', busy);
  map.on('click', 'group', ({ lngLat }) => map.easeTo({ center: lngLat, zoom: map.getZoom() + 2 }));
  map.on('click', 'single', ({ features }) => {
    const found = features?.[0];
    if (found?.geometry.type === 'Point' && listener.note !== undefined) {
      const { slug, name } = found.properties as { slug: string; name: string };
      const [lon = 0, lat = 0] = found.geometry.coordinates;
      popup?.remove();
      popup = new Popup({ maxWidth: '18rem', offset: 12 }).setLngLat([lon, lat]);
      popup.setDOMContent(listener.note({ slug, name })).addTo(map);
    }
  });
  for (const layer of ['group', 'single']) {
    map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
    map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
  }
  if (listener.placed !== undefined) {
    map.on('click', ({ lngLat }) => listener.placed?.({ lat: lngLat.lat, lon: lngLat.lng }));
    map.getCanvas().style.cursor = 'crosshair';
  }

  return {
    showTiles(path) {
      busy();
      void ready.then(() => map.getSource<VectorTileSource>('clusters')?.setTiles([absolute(path)]));
    },
    showCountries(countries, name) {
      busy();
      awaited++;
      void Promise.all([outlines(), ready]).then(([shapes]) => {
        awaited--;
        const states = new Map(countries.map((each) => [each.country, each.state]));
        map.getSource<GeoJSONSource>('outlines')?.setData({
          ...shapes,
          features: shapes.features.map((shape) => ({
            ...shape,
            properties: { ...shape.properties, state: states.get(shape.properties.code) ?? 'none' },
          })),
        });
        map.getSource<GeoJSONSource>('names')?.setData({
          type: 'FeatureCollection',
          features: Object.entries(NAMED_AT).map(([code, coordinates]) => ({
            type: 'Feature',
            properties: { text: name(code), order: importance(code) },
            geometry: { type: 'Point', coordinates },
          })),
        });
      });
    },
    choose(point) {
      const features = point === null ? [] : [pointFeature(point)];
      void ready.then(() =>
        map.getSource<GeoJSONSource>('chosen')?.setData({ type: 'FeatureCollection', features }),
      );
    },
    fitCountries(codes) {
      void outlines().then((shapes) => {
        const bounds = new LngLatBounds();
        shapes.features
          .filter((shape) => codes.includes(shape.properties.code))
          .flatMap((shape) => shape.geometry.coordinates.flat(2))
          .filter(isNearEurope)
          .forEach(([lon = 0, lat = 0]) => bounds.extend([lon, lat]));
        if (!bounds.isEmpty()) {
          map.fitBounds(bounds, { padding: 40, maxZoom: 8, animate: !prefersStillness() });
        }
      });
    },
    fitEurope() {
      map.fitBounds(EUROPE, { animate: !prefersStillness() });
    },
    zoom(by) {
      map.easeTo({ zoom: map.getZoom() + by, animate: !prefersStillness() });
    },
    end() {
      map.remove();
    },
  };
}

function areaOf(bounds: LngLatBounds): Area {
  return {
    west: Math.max(-180, bounds.getWest()),
    south: Math.max(-90, bounds.getSouth()),
    east: Math.min(180, bounds.getEast()),
    north: Math.min(90, bounds.getNorth()),
  };
}

function pointFeature({ lat, lon }: { lat: number; lon: number }) {
  return {
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Point' as const, coordinates: [lon, lat] },
  };
}

/** The worker that asks for tiles has no page to be relative to. */
function absolute(path: string): string {
  return location.origin + path;
}

function placeOf(at: string | null): { zoom: number; center: [number, number] } | null {
  const [zoom, lat, lon] = (at ?? '').split('/').map(Number);
  const sound = [zoom, lat, lon].every((value) => value !== undefined && Number.isFinite(value));
  return sound && Math.abs(lat ?? 99) <= 85 && Math.abs(lon ?? 999) <= 180
    ? { zoom: zoom ?? 3, center: [lon ?? 0, lat ?? 0] }
    : null;
}

function isNearEurope([lon = 0, lat = 0]: number[]): boolean {
  return lon > NEAR_EUROPE.west && lon < NEAR_EUROPE.east && lat > NEAR_EUROPE.south && lat < NEAR_EUROPE.north;
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
