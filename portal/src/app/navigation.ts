import { useSyncExternalStore } from 'react';

const MOVED = 'klynge-moved';

/** Goes to an address of ours without loading the page anew. */
export function goTo(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') {
    history.pushState(null, '', address);
  } else {
    history.replaceState(null, '', address);
  }
  dispatchEvent(new Event(MOVED));
}

/** Notes an address in the bar and tells nobody. */
export function noteAddress(address: string): void {
  history.replaceState(null, '', address);
}

function subscribe(listener: () => void): () => void {
  const events = [MOVED, 'popstate', 'hashchange'];
  events.forEach((event) => addEventListener(event, listener));
  return () => events.forEach((event) => removeEventListener(event, listener));
}

export function usePathname(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

export function useQuery(): string {
  return useSyncExternalStore(subscribe, () => location.search);
}

export function useFragment(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}
