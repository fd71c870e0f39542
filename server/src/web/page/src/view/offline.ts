import { part } from './dom';

/** Lets the browser keep the page, so that it works without a network from then on. */
export async function workOffline(): Promise<void> {
  // Browsers keep pages only of servers whose answers nobody can change on their way.
  if (!('serviceWorker' in navigator) || !isSecureContext) {
    return;
  }
  await navigator.serviceWorker.register('offline.js');
  await navigator.serviceWorker.ready;
  part('offline', HTMLElement).textContent = 'Works offline';
}
