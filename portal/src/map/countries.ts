/** ISO 3166-1 alpha-2 by the numeric code that world-atlas has, for the countries that clusters can be in. */
export const CODES: Record<string, string> = {
  '008': 'AL', '051': 'AM', '040': 'AT', '031': 'AZ', '070': 'BA', '056': 'BE', '100': 'BG', '756': 'CH', '196': 'CY',
  '203': 'CZ', '276': 'DE', '208': 'DK', '233': 'EE', '724': 'ES', '246': 'FI', '250': 'FR', '826': 'GB', '268': 'GE',
  '300': 'GR', '191': 'HR', '348': 'HU', '372': 'IE', '352': 'IS', '380': 'IT', '438': 'LI', '440': 'LT', '442': 'LU',
  '428': 'LV', '498': 'MD', '499': 'ME', '807': 'MK', '470': 'MT', '528': 'NL', '578': 'NO', '616': 'PL', '620': 'PT',
  '642': 'RO', '688': 'RS', '752': 'SE', '705': 'SI', '703': 'SK', '792': 'TR', '804': 'UA',
};

/** Where a country's name stands, longitude and latitude; where it looks right, which no centroid knows. */
export const NAMED_AT: Record<string, [number, number]> = {
  AL: [20.1, 41.1], AM: [44.9, 40.3], AT: [14.3, 47.4], AZ: [47.7, 40.3], BA: [17.8, 44.2], BE: [4.7, 50.7],
  BG: [25.2, 42.7], CH: [8.2, 46.8], CY: [33.2, 35.0], CZ: [15.4, 49.8], DE: [10.2, 51.1], DK: [9.3, 56.1],
  EE: [25.9, 58.8], ES: [-3.7, 40.2], FI: [26.3, 62.9], FR: [2.6, 46.7], GB: [-1.6, 52.8], GE: [43.6, 42.1],
  GR: [22.1, 39.4], HR: [16.3, 45.6], HU: [19.3, 47.1], IE: [-7.9, 53.2], IS: [-18.6, 64.9], IT: [12.6, 42.9],
  LI: [9.55, 47.15], LT: [23.9, 55.3], LU: [6.1, 49.75], LV: [25.3, 56.9], MD: [28.6, 47.2], ME: [19.25, 42.8],
  MK: [21.7, 41.6], MT: [14.4, 35.9], NL: [5.6, 52.3], NO: [9.2, 61.2], PL: [19.4, 52.1], PT: [-8.1, 39.6],
  RO: [24.9, 45.8], RS: [20.8, 44.0], SE: [15.6, 62.3], SI: [14.8, 46.1], SK: [19.4, 48.7], TR: [34.0, 39.1],
  UA: [31.3, 49.2], XK: [20.9, 42.6],
};

/** Written first where there is no room for all. */
const LARGE = ['DE', 'FR', 'ES', 'IT', 'PL', 'UA', 'SE', 'NO', 'FI', 'RO', 'TR', 'GB', 'GR', 'IS', 'PT', 'BG', 'CZ', 'HU'];

export function importance(code: string): number {
  const place = LARGE.indexOf(code);
  return place === -1 ? LARGE.length : place;
}
