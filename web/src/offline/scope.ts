// What a service worker's global offers, as far as ours uses it: the DOM types of the page do not know it.
interface Extendable extends Event { waitUntil(work: Promise<unknown>): void }
export interface FetchEvent extends Extendable {
  request: Request;
  clientId: string;
  respondWith(answer: Promise<Response>): void;
}
export interface MessageEvent_ extends Extendable { data: unknown }
export interface Client {
  url: string;
  /** «nested»: in a frame. */
  frameType: 'auxiliary' | 'top-level' | 'nested' | 'none';
  postMessage(message: unknown): void;
}

export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  location: Location;
  clients: {
    get(id: string): Promise<Client | undefined>;
    matchAll(options: { includeUncontrolled?: boolean; type: 'window' }): Promise<Client[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent_) => void): void;
}

export const worker = globalThis as unknown as WorkerScope;
/** The folder that the worker serves: its own. */
export const home = worker.registration?.scope ?? '';
