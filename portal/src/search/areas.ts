import type { Area } from '../map/drawMap.ts';

/** As the API takes it: west, south, east and north. */
export function boxOf({ west, south, east, north }: Area): string {
  return [west, south, east, north].map((each) => each.toFixed(3)).join(',');
}

/** Latitude and longitude of what stands in the middle of the map, which stretches the north. */
export function middleOf({ west, south, east, north }: Area): string {
  const latitude = latitudeAt((heightOf(south) + heightOf(north)) / 2);
  return [latitude, (west + east) / 2].map((each) => each.toFixed(2)).join(',');
}

/** On a map in Mercator's projection. */
function heightOf(latitude: number): number {
  return Math.asinh(Math.tan((latitude * Math.PI) / 180));
}

function latitudeAt(height: number): number {
  return (Math.atan(Math.sinh(height)) * 180) / Math.PI;
}
