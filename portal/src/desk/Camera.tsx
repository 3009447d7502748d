import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../i18n/Texts.tsx';

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

type Detectors = new (options: { formats: string[] }) => Detector;

const EVERY = 200;

function detectors(): Detectors | undefined {
  return (globalThis as { BarcodeDetector?: Detectors }).BarcodeDetector;
}

/** Whether this browser can read codes; cameras are for secure addresses alone. */
export function hasCamera(): boolean {
  return detectors() !== undefined && isSecureContext && 'mediaDevices' in navigator;
}

/** Reads codes off the camera. A code is told once while it stays before it. */
export function Camera({ onCode, onEnd }: { onCode: (code: string) => void; onEnd: () => void }) {
  const { t } = useTexts();
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onCode);
  told.current = onCode;
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const Made = detectors();
    const screen = video.current;
    if (Made === undefined || screen === null) {
      return undefined;
    }
    const detector = new Made({ formats: ['qr_code'] });
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout>;
    let before = '';
    let wanted = true;
    const look = async () => {
      const [found] = await detector.detect(screen).catch(() => []);
      if (found !== undefined && found.rawValue !== before) {
        told.current(found.rawValue);
      }
      before = found?.rawValue ?? '';
      if (wanted) {
        timer = setTimeout(() => void look(), EVERY);
      }
    };
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then(async (given) => {
        stream = given;
        if (wanted) {
          screen.srcObject = given;
          await screen.play();
          await look();
        } else {
          given.getTracks().forEach((track) => track.stop());
        }
      })
      .catch(() => wanted && setRefused(true));
    return () => {
      wanted = false;
      clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return refused ? (
    <div className="trouble" role="alert">
      <p>{t('door.cameraRefused')}</p>
      <button type="button" onClick={onEnd}>
        {t('map.close')}
      </button>
    </div>
  ) : (
    <video ref={video} className="camera" muted playsInline aria-label={t('door.camera')} />
  );
}
