import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../i18n/Texts.tsx';
import { type CodeReader, codeReader } from './codeReader.ts';

const EVERY = 200;

/** A code may be missed in some pictures while it is still there. */
const GONE_AFTER = 8;

/** Cameras are for secure addresses alone. */
export function hasCamera(): boolean {
  return isSecureContext && 'mediaDevices' in navigator;
}

/** Reads codes off the camera. A code is told once while it stays before it. */
export function Camera({ onCode, onEnd }: { onCode: (code: string) => void; onEnd: () => void }) {
  const { t } = useTexts();
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onCode);
  told.current = onCode;
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const screen = video.current;
    if (screen === null) {
      return undefined;
    }
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout>;
    let before: string | null = null;
    let missed = 0;
    let wanted = true;
    const look = async (read: CodeReader) => {
      const found = await read(screen);
      if (found !== null && found !== before) {
        told.current(found);
      }
      missed = found === null ? missed + 1 : 0;
      before = found ?? (missed < GONE_AFTER ? before : null);
      if (wanted) {
        timer = setTimeout(() => void look(read), EVERY);
      }
    };
    Promise.all([codeReader(), navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })])
      .then(async ([read, given]) => {
        stream = given;
        if (wanted) {
          screen.srcObject = given;
          await screen.play();
          await look(read);
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
