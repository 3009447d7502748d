import type { StyleSpecification } from 'maplibre-gl';

/** Night over Europe: clusters are the lights. */
const SEA = '#0b1720';
const LAND = '#1d2f3a';
const BORDER = '#34505e';
const OPEN = '#1b4a4a';
const OPEN_BORDER = '#3fb6a8';
const PILOT = '#43391d';
const PILOT_BORDER = '#d9a441';
const NAME = '#b4c7cf';
const LIGHT = '#5eead4';
const GROUP = '#fbbf24';
const INK = '#10202a';
const CHOSEN = '#ffffff';

const FONT = ['system-ui', 'Segoe UI', 'Roboto', 'Noto Sans', 'sans-serif'];
const NOTHING = { type: 'FeatureCollection' as const, features: [] };

/** @param tiles address template of the clusters */
export function styleWith(tiles: string): StyleSpecification {
  return {
    version: 8,
    sources: {
      outlines: { type: 'geojson', data: NOTHING, tolerance: 0.4 },
      names: { type: 'geojson', data: NOTHING },
      clusters: { type: 'vector', tiles: [tiles], minzoom: 0, maxzoom: 14 },
      chosen: { type: 'geojson', data: NOTHING },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': SEA } },
      {
        id: 'land',
        type: 'fill',
        source: 'outlines',
        paint: { 'fill-color': ['match', ['get', 'state'], 'open', OPEN, 'pilot', PILOT, LAND], 'fill-antialias': true },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'outlines',
        paint: { 'line-color': BORDER, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 8, 1.4] },
      },
      {
        id: 'ways',
        type: 'line',
        source: 'outlines',
        filter: ['in', ['get', 'state'], ['literal', ['open', 'pilot']]],
        paint: {
          'line-color': ['match', ['get', 'state'], 'open', OPEN_BORDER, PILOT_BORDER],
          'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.8, 8, 2],
          'line-opacity': 0.8,
        },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'names',
        layout: {
          'text-field': ['get', 'text'],
          'text-font': FONT,
          'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10, 6, 14],
          'text-max-width': 8,
          'text-padding': 6,
          'symbol-sort-key': ['get', 'order'],
        },
        paint: { 'text-color': NAME, 'text-halo-color': INK, 'text-halo-width': 1.2 },
      },
      {
        id: 'glow',
        type: 'circle',
        source: 'clusters',
        'source-layer': 'clusters',
        filter: ['!', ['has', 'count']],
        paint: { 'circle-radius': 10, 'circle-color': LIGHT, 'circle-opacity': 0.22, 'circle-blur': 0.8 },
      },
      {
        id: 'single',
        type: 'circle',
        source: 'clusters',
        'source-layer': 'clusters',
        filter: ['!', ['has', 'count']],
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 4.5, 9, 7],
          'circle-color': LIGHT,
          'circle-stroke-color': INK,
          'circle-stroke-width': 1.2,
        },
      },
      {
        id: 'group',
        type: 'circle',
        source: 'clusters',
        'source-layer': 'clusters',
        filter: ['has', 'count'],
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['ln', ['get', 'count']], 0.6, 10, 3, 15, 7, 24],
          'circle-color': GROUP,
          'circle-stroke-color': INK,
          'circle-stroke-width': 1.5,
        },
      },
      {
        id: 'counts',
        type: 'symbol',
        source: 'clusters',
        'source-layer': 'clusters',
        filter: ['has', 'count'],
        layout: {
          'text-field': ['to-string', ['get', 'count']],
          'text-font': FONT,
          'text-size': 12,
          'text-allow-overlap': true,
          'text-ignore-placement': true,
        },
        paint: { 'text-color': INK, 'text-halo-color': GROUP, 'text-halo-width': 0.6 },
      },
      {
        id: 'chosen',
        type: 'circle',
        source: 'chosen',
        paint: {
          'circle-radius': 11,
          'circle-color': 'rgba(0, 0, 0, 0)',
          'circle-stroke-color': CHOSEN,
          'circle-stroke-width': 2.5,
        },
      },
    ],
  };
}
