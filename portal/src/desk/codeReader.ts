/** Reads the QR code off a picture that moves; null while there is none. */
export type CodeReader = (screen: HTMLVideoElement) => Promise<string | null>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

interface Detectors {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

const CODE = 'qr_code';

/** Enough for a ticket before the camera, and quick on a phone. */
const WIDEST = 640;

/** The browser's own where it has one: those of iPhones and of most desks have none. */
export async function codeReader(): Promise<CodeReader> {
  const Made = (globalThis as { BarcodeDetector?: Detectors }).BarcodeDetector;
  return Made !== undefined && (await Made.getSupportedFormats()).includes(CODE) ? theBrowsers(Made) : ours();
}

function theBrowsers(Made: Detectors): CodeReader {
  const detector = new Made({ formats: [CODE] });
  return async (screen) => (await detector.detect(screen).catch(() => []))[0]?.rawValue ?? null;
}

async function ours(): Promise<CodeReader> {
  const { default: decode } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return (screen) => {
    const scale = Math.min(1, WIDEST / screen.videoWidth);
    const [width, height] = [screen.videoWidth, screen.videoHeight].map((side) => Math.round(side * scale)) as [number, number];
    if (pen === null || width === 0 || height === 0) {
      return Promise.resolve(null);
    }
    Object.assign(canvas, { width, height });
    pen.drawImage(screen, 0, 0, width, height);
    const found = decode(pen.getImageData(0, 0, width, height).data, width, height, { inversionAttempts: 'dontInvert' });
    return Promise.resolve(found?.data ? found.data : null);
  };
}
