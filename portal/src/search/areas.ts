import type { Area } from '../map/drawMap.ts';

/** As the API takes it: west, south, east and north. */
export function boxOf({ west, south, east, north }: Area): string {
  return [west, south, east, north].map((each) => each.toFixed(3)).join(',');
}

/** Latitude and longitude of its middle. */
export function middleOf({ west, south, east, north }: Area): string {
  return [(south + north) / 2, (west + east) / 2].map((each) => each.toFixed(2)).join(',');
}
