import { useEffect, useRef, useState } from 'react';
import type { Country } from '../api/cluster.ts';
import type { Words } from '../api/vocabularies.ts';
import { goTo } from '../app/navigation.ts';
import { pathOf } from '../app/route.ts';
import { useTexts } from '../i18n/Texts.tsx';
import type { Area, ClusterMapHandle } from './drawMap.ts';

interface Point {
  lat: number;
  lon: number;
}

interface Props {
  tiles: string;
  countries: readonly Country[];
  countryNames: Words;
  label: string;
  /** Where it begins: zoom, latitude, longitude. */
  at: string | null;
  chosen?: Point | null;
  /** Countries to come to whenever they change. */
  fit?: readonly string[];
  onMoved?: (at: string) => void;
  onShown?: (area: Area) => void;
  onPlaced?: (point: Point) => void;
}

/** The map, drawn as soon as its library has arrived. What it shows is in lists beside it too. */
export function ClusterMap({ tiles, countries, countryNames, label, at, chosen, fit, onMoved, onShown, onPlaced }: Props) {
  const { t, inPath } = useTexts();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<ClusterMapHandle | null>(null);
  const [failed, setFailed] = useState(false);
  // The map is made once; what it calls and begins with is looked up when it happens.
  const now = useRef({ tiles, at, label, onMoved, onShown, onPlaced });
  now.current = { tiles, at, label, onMoved, onShown, onPlaced };

  useEffect(() => {
    let handle: ClusterMapHandle | null = null;
    let wanted = true;
    const texts = { title: now.current.label, close: t('map.close') };
    const note = ({ slug, name }: { slug: string; name: string }) => {
      const link = document.createElement('a');
      link.href = pathOf({ language: inPath, page: { name: 'cluster', slug } });
      link.textContent = name;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        goTo(link.href);
      });
      return link;
    };
    import('./drawMap.ts')
      .then(({ drawMap }) => {
        if (wanted && container.current !== null) {
          const placed = now.current.onPlaced && ((point: Point) => now.current.onPlaced?.(point));
          handle = drawMap(container.current, now.current.tiles, now.current.at, texts, {
            moved: (to) => now.current.onMoved?.(to),
            shown: (area) => now.current.onShown?.(area),
            ...(placed === undefined ? { note } : { placed }),
          });
          setMap(handle);
        }
      })
      .catch(() => setFailed(true));
    return () => {
      wanted = false;
      handle?.end();
      setMap(null);
    };
    // Everything else reaches the map through `now`.
  }, []);

  useEffect(() => map?.showTiles(tiles), [map, tiles]);
  useEffect(() => map?.showCountries(countries, (code) => countryNames.label(code)), [map, countries, countryNames]);
  const { lat, lon } = chosen ?? {};
  useEffect(() => map?.choose(lat === undefined || lon === undefined ? null : { lat, lon }), [map, lat, lon]);
  const codes = (fit ?? []).join(',');
  const before = useRef<string | null>(at === null ? '' : codes);
  useEffect(() => {
    if (map !== null && codes !== before.current) {
      before.current = codes;
      if (codes === '') {
        map.fitEurope();
      } else {
        map.fitCountries(codes.split(','));
      }
    }
  }, [map, codes]);

  return (
    <div className="map">
      {failed && <p className="map-failed">{t('map.failed')}</p>}
      <div className="map-canvas" ref={container} />
      <div className="map-buttons">
        <button type="button" onClick={() => map?.zoom(1)} aria-label={t('map.zoomIn')} title={t('map.zoomIn')}>
          <span aria-hidden="true">+</span>
        </button>
        <button type="button" onClick={() => map?.zoom(-1)} aria-label={t('map.zoomOut')} title={t('map.zoomOut')}>
          <span aria-hidden="true">−</span>
        </button>
        <button type="button" onClick={() => map?.fitEurope()} aria-label={t('map.whole')} title={t('map.whole')}>
          <span aria-hidden="true">⤢</span>
        </button>
      </div>
    </div>
  );
}
